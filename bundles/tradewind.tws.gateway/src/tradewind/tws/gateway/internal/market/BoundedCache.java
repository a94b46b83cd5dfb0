package tradewind.tws.gateway.internal.market;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Keeps the values that were used last, up to a total weight. A value that two threads miss at once may be made twice:
 * values are pure, and no lock is held while one is made. Thread-safe.
 */
public final class BoundedCache<K, V> {
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private final long limit;
    private final ToLongFunction<V> weight;
    private long total;

    /** At most {@code limit} values. */
    public BoundedCache(int limit) {
        this(limit, v -> 1);
    }

    /** Values of a total weight of at most {@code limit}; the last one is kept in any case. */
    public BoundedCache(long limit, ToLongFunction<V> weight) {
        this.limit = limit;
        this.weight = weight;
    }

    public Optional<V> find(K key) {
        synchronized (values) {
            return Optional.ofNullable(values.get(key));
        }
    }

    public V get(K key, Function<K, V> make) {
        Optional<V> known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        V value = make.apply(key);
        long added = weight.applyAsLong(value);
        synchronized (values) {
            if (values.putIfAbsent(key, value) == null) {
                total += added;
                shrink();
            }
        }
        return value;
    }

    private void shrink() {
        Iterator<V> oldest = values.values().iterator();
        while (total > limit && values.size() > 1) {
            total -= weight.applyAsLong(oldest.next());
            oldest.remove();
        }
    }
}
