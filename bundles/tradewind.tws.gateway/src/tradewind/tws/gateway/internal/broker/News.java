package tradewind.tws.gateway.internal.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tradewind.core.Subscription;

/** Tells listeners what becomes of orders; what happens while the link is down they hear when it is back. */
final class News {
    private final List<BrokerListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<BrokerListener>> unheard = new ArrayList<>();
    private boolean connected = true;
    private Runnable before = () -> { };

    Subscription listen(BrokerListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Runs before each piece of news is told, so that nobody knows more than what was kept. */
    void before(Runnable action) {
        before = action;
    }

    /** Something has changed that nobody is told of. */
    void kept() {
        before.run();
    }

    boolean connected() {
        return connected;
    }

    void setConnected(boolean on) {
        connected = on;
        if (on) {
            List<Consumer<BrokerListener>> late = List.copyOf(unheard);
            unheard.clear();
            late.forEach(this::tell);
        }
    }

    /** Something that the exchange reports. An order's figures are those of the moment at which it is heard. */
    void tell(Consumer<BrokerListener> news) {
        before.run();
        if (connected) {
            listeners.forEach(news);
        } else {
            unheard.add(news);
        }
    }

    void changed(Order order) {
        tell(l -> l.changed(order));
    }

    /** A word of the gateway itself, heard at once. */
    void message(OrderKey key, int code, String text) {
        before.run();
        listeners.forEach(l -> l.message(key, code, text));
    }

    /** A word about an order; nobody hears it of one that no client can name. */
    void message(Order order, int code, String text) {
        if (!order.unbound()) {
            message(order.key(), code, text);
        }
    }
}
