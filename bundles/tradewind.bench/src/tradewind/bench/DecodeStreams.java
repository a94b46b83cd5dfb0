package tradewind.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.FrequentMessages;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.Unset;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireOrder;
import tradewind.tws.protocol.WireOrderState;

/** Frames as a server sends them, the same at every run. */
final class DecodeStreams {
    private static final int VERSION = DecodeBenchmark.VERSION;
    private static final int FIRST_REQUEST = 100_000_000;

    private DecodeStreams() {
    }

    static byte[] ticks(int count) {
        Random random = new Random(7);
        FrameWriter out = new FrameWriter(count * 40);
        FrequentMessages messages = new FrequentMessages(out, VERSION);
        double price = 1500;
        for (int i = 0; i < count; i++) {
            price = step(price, random);
            messages.tickPrice(FIRST_REQUEST + random.nextInt(50), random.nextInt(1, 5), price,
                    random.nextInt(1, 2000), 0);
        }
        return out.toBytes();
    }

    static byte[] bars(int messageCount, int barsInEach) {
        Random random = new Random(7);
        FrameWriter out = new FrameWriter();
        FrequentMessages messages = new FrequentMessages(out, VERSION);
        double price = 1500;
        for (int m = 0; m < messageCount; m++) {
            BarColumns bars = new BarColumns(barsInEach);
            for (int i = 0; i < barsInEach; i++) {
                price = step(price, random);
                double high = Math.round((price + 0.35) * 100) / 100.0;
                bars.add(1_764_000_000L + i * 60L, false, price, high, price - 0.25, price,
                        random.nextInt(1, 100_000), Math.round((price + 0.012) * 1000) / 1000.0,
                        random.nextInt(1, 500));
            }
            messages.historicalData(FIRST_REQUEST + m, "20251123  09:00:00", "20251124  09:00:00", bars);
        }
        return out.toBytes();
    }

    private static double step(double price, Random random) {
        return Math.round((price + random.nextInt(-5, 6) * 0.05) * 100) / 100.0;
    }

    static byte[] orderStatuses(int count) {
        Random random = new Random(7);
        MessageCodec<ServerMessage> codec = MessageCodec.server(VERSION);
        FrameWriter out = new FrameWriter();
        List<String> names = List.of("PreSubmitted", "Submitted", "Filled", "Cancelled");
        for (int i = 0; i < count; i++) {
            codec.encode(new OrderStatus(i, names.get(random.nextInt(4)), BigDecimal.valueOf(random.nextInt(100)),
                    BigDecimal.valueOf(random.nextInt(100)), 1234.56, 1_234_567_890L + i, 0, 1234.5, 1, "", 0), out);
        }
        return out.toBytes();
    }

    static byte[] openOrders(int count) {
        MessageCodec<ServerMessage> codec = MessageCodec.server(VERSION);
        FrameWriter out = new FrameWriter();
        for (int i = 0; i < count; i++) {
            codec.encode(openOrder(i), out);
        }
        return out.toBytes();
    }

    /** A working limit order with every field that a server fills in. */
    private static OpenOrder openOrder(int orderId) {
        WireContract contract =
                new WireContract(14121, "RHM", "STK", "", 0, "?", "", "IBIS", "", "EUR", "RHM", "XETRA");
        WireOrder order = new WireOrder();
        BigDecimal limit = new BigDecimal("1500.5").add(BigDecimal.valueOf(orderId % 1000, 2));
        order.action = "BUY";
        order.totalQuantity = BigDecimal.valueOf(100 + orderId % 50);
        order.orderType = "LMT";
        order.lmtPrice = limit;
        order.auxPrice = new BigDecimal("0.0");
        order.tif = "DAY";
        order.account = "DU1234567";
        order.openClose = "";
        order.orderRef = "tw-" + orderId % 7;
        order.clientId = 1;
        order.permId = 1_900_000_000L + orderId;
        order.displaySize = Unset.INT;
        order.volatilityType = 0;
        order.referencePriceType = 0;
        order.deltaNeutralOrderType = "None";
        order.deltaNeutralAuxPrice = new BigDecimal("0.0");
        order.deltaNeutralOpenClose = "?";
        order.trailStopPrice = limit.add(BigDecimal.ONE);
        order.clearingIntent = "IB";
        order.adjustedOrderType = "None";
        order.dontUseAutoPriceForHedge = true;
        order.cashQty = new BigDecimal("0.0");
        order.usePriceMgmtAlgo = 0;
        WireOrderState state = new WireOrderState();
        state.status = "PreSubmitted";
        return new OpenOrder(orderId, contract, order, state);
    }
}
