package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.OrderEvent;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.ServerMessageHandler;
import tradewind.tws.protocol.TickNumber;
import tradewind.tws.protocol.UnknownMessage;

/** Sorts decoded messages: ticks into the pump, everything else to {@link LinkEvents}. On the reading thread. */
final class LinkDecoder implements ServerMessageHandler {
    private static final System.Logger LOG = System.getLogger(LinkDecoder.class.getName());

    private final long epoch;
    private final LinkEvents events;
    private final TickPump pump;
    private long unknown;
    private long newestSecond;

    LinkDecoder(long epoch, LinkEvents events, TickPump pump) {
        this.epoch = epoch;
        this.events = events;
        this.pump = pump;
    }

    /** Messages with an unknown number. */
    long unknown() {
        return unknown;
    }

    /** The newest time that a live trade carried, epoch milliseconds, 0 if none did. */
    long newestTime() {
        return Math.max(newestSecond * 1000, pump.newestTradeTime());
    }

    @Override
    public void message(ServerMessage message) {
        if (message instanceof UnknownMessage strange) {
            unknown++;
            LOG.log(Level.DEBUG, "Unknown message {0}", strange.id());
            return;
        }
        events.message(epoch, message);
    }

    @Override
    public void tickPrice(int requestId, int tickType, double price, double size, int attributes) {
        pump.tick(requestId, tickType, price, size);
    }

    @Override
    public void tickSize(int requestId, int tickType, double size) {
        pump.tick(requestId, tickType, size, 0);
    }

    @Override
    public void tickGeneric(int requestId, int tickType, double value) {
        pump.tick(requestId, tickType, value, 0);
    }

    @Override
    public void tickString(int requestId, int tickType, String value) {
        if (tickType == TickNumber.RT_VOLUME) {
            pump.rtVolume(requestId, value);
        } else if (TickNumber.live(tickType) == TickNumber.LAST_TIME) {
            lastTime(requestId, tickType, value);
        }
    }

    private void lastTime(int requestId, int tickType, String value) {
        long second = seconds(value);
        if (second > 0) {
            pump.tick(requestId, tickType, second, 0);
            if (!TickNumber.isDelayed(tickType)) {
                newestSecond = Math.max(newestSecond, second);
            }
        }
    }

    /** Epoch seconds, 0 if the text is something else. */
    private static long seconds(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 11) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    @Override
    public void historicalData(int requestId, String start, String end, BarColumns bars) {
        BarColumns copy = new BarColumns(Math.max(1, bars.size()));
        for (int i = 0; i < bars.size(); i++) {
            copy.add(bars.time[i], bars.isDate(i), bars.open[i], bars.high[i], bars.low[i], bars.close[i],
                    bars.volume[i], bars.wap[i], bars.count[i]);
        }
        events.bars(epoch, requestId, copy, false);
    }

    @Override
    public void historicalDataUpdate(int requestId, long time, boolean isDate, double open, double high, double low,
            double close, double volume, double wap, int count) {
        BarColumns row = new BarColumns(1);
        row.add(time, isDate, open, high, low, close, volume, wap, count);
        events.bars(epoch, requestId, row, true);
    }

    @Override
    public void orderStatus(int orderId, String status, double filled, double remaining, double avgFillPrice,
            long permId, int parentId, double lastFillPrice, int clientId, String whyHeld, double mktCapPrice) {
        events.message(epoch, new OrderEvent.OrderStatus(orderId, status, quantity(filled), quantity(remaining),
                avgFillPrice, permId, parentId, lastFillPrice, clientId, whyHeld, mktCapPrice));
    }

    private static @Nullable BigDecimal quantity(double value) {
        return Double.isFinite(value) ? Decimals.of(value) : null;
    }
}
