package tradewind.tws.gateway.internal.market;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the values that were used last. A value that two threads miss at once may be made twice: values are pure, and no
 * lock is held while one is made. Thread-safe.
 */
public final class BoundedCache<K, V> {
    private final Map<K, V> values;

    public BoundedCache(int limit) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.@org.eclipse.jdt.annotation.Nullable Entry<K, V> eldest) {
                return size() > limit;
            }
        };
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
        synchronized (values) {
            values.put(key, value);
        }
        return value;
    }
}
