package tradewind.tws.connection;

/** Tick numbers of the wire, and those of delayed data folded onto their live kind. */
final class WireTick {
    static final int BID_SIZE = 0;
    static final int BID = 1;
    static final int ASK = 2;
    static final int ASK_SIZE = 3;
    static final int LAST = 4;
    static final int LAST_SIZE = 5;
    static final int HIGH = 6;
    static final int LOW = 7;
    static final int VOLUME = 8;
    static final int CLOSE = 9;
    static final int OPEN = 14;
    static final int LAST_TIME = 45;
    static final int RT_VOLUME = 48;
    static final int HALTED = 49;
    /** Not of the wire: the trade and the volume that one RT_VOLUME text holds. */
    static final int RT_TRADE = 120;
    static final int RT_DAY_VOLUME = 121;

    /** The generic tick to ask for so that every trade comes with its exchange time. */
    static final String GENERIC_TICKS = "233";

    private static final int FIRST_DELAYED = 66;
    private static final int[] DELAYED = {BID, ASK, LAST, BID_SIZE, ASK_SIZE, LAST_SIZE, HIGH, LOW, VOLUME, CLOSE, OPEN};
    private static final int DELAYED_LAST_TIME = 88;
    private static final int DELAYED_HALTED = 90;

    private WireTick() {
    }

    static boolean delayed(int type) {
        return type >= FIRST_DELAYED && type < FIRST_DELAYED + DELAYED.length || type == DELAYED_LAST_TIME
                || type == DELAYED_HALTED;
    }

    /** The live number that a delayed number stands for; others as they are. */
    static int live(int type) {
        if (type >= FIRST_DELAYED && type < FIRST_DELAYED + DELAYED.length) {
            return DELAYED[type - FIRST_DELAYED];
        }
        return type == DELAYED_LAST_TIME ? LAST_TIME : type == DELAYED_HALTED ? HALTED : type;
    }

    /** Whether the tick is a bid, an ask or a last price, live or delayed. */
    static boolean isPrice(int type) {
        int live = live(type);
        return live == BID || live == ASK || live == LAST;
    }

    /** A price that says there is none: -1, or 0 with size 0. */
    static boolean isNoQuote(double price, double size) {
        return Double.isNaN(price) || price == -1 || price == 0 && !(size > 0);
    }
}
