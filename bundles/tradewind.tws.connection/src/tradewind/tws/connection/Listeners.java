package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tradewind.core.Subscription;

/** Those who want to be told of something; one that fails does not hurt the others. Any thread. */
final class Listeners<T> {
    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    Subscription add(Consumer<T> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void tell(T news) {
        all.forEach(listener -> tell(listener, news));
    }

    static <T> void tell(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener failed at " + news, e);
        }
    }
}
