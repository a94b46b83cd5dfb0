package tradewind.tws.connection;

import tradewind.tws.protocol.TickNumber;

/** Ticks as they go through the pump: the numbers of the wire, and two more. */
final class WireTick {
    /** Not of the wire: the trade and the volume that one RT_VOLUME text holds. */
    static final int RT_TRADE = 120;
    static final int RT_DAY_VOLUME = 121;

    /** The generic tick to ask for so that every trade comes with its exchange time. */
    static final String GENERIC_TICKS = "233";

    private WireTick() {
    }

    /** Whether the tick is a bid, an ask or a last price, live or delayed. */
    static boolean isPrice(int type) {
        int live = TickNumber.live(type);
        return live == TickNumber.BID || live == TickNumber.ASK || live == TickNumber.LAST;
    }

    /** A price that says there is none: -1, or 0 with size 0. */
    static boolean isNoQuote(double price, double size) {
        return Double.isNaN(price) || price == -1 || price == 0 && !(size > 0);
    }
}
