package tradewind.tws.gateway.internal.broker;

/** Hears what becomes of orders, on the clock's thread. */
public interface BrokerListener {
    /** The order is new, or its terms or its state have changed. */
    void changed(Order order);

    void filled(Fill fill);

    /** A word about an order: a refusal, a warning, a notice. */
    void message(OrderKey key, int code, String text);
}
