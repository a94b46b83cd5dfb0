package tradewind.bench;

import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.ServerMessageHandler;

/** A handler that uses every field, so that no work can be optimized away, and does no more. */
final class DecodeSum implements ServerMessageHandler {
    double sum;
    long items;

    @Override
    public void message(ServerMessage message) {
        items++;
        if (message instanceof OpenOrder o) {
            sum += o.orderId() + o.order().minQty;
        }
    }

    @Override
    public void tickPrice(int requestId, int tickType, double price, double size, int attributes) {
        items++;
        sum += requestId + tickType + price + size + attributes;
    }

    @Override
    public void historicalData(int requestId, String start, String end, BarColumns bars) {
        items += bars.size();
        for (int i = 0; i < bars.size(); i++) {
            sum += bars.time[i] + bars.open[i] + bars.high[i] + bars.low[i] + bars.close[i] + bars.volume[i]
                    + bars.wap[i] + bars.count[i];
        }
    }

    @Override
    public void orderStatus(int orderId, String status, double filled, double remaining, double avgFillPrice,
            long permId, int parentId, double lastFillPrice, int clientId, String whyHeld, double mktCapPrice) {
        items++;
        sum += orderId + status.length() + filled + remaining + avgFillPrice + permId + parentId + lastFillPrice
                + clientId + mktCapPrice;
    }
}
