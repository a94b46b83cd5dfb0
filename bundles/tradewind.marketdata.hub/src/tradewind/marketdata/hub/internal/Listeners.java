package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.ERROR;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tradewind.core.Subscription;

/** Those who want to be told. Any thread may join or leave; no lock is held while they are told. */
final class Listeners<T> {
    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    /** One membership: the same consumer may join twice. */
    private record Member<T>(Consumer<T> consumer) {
        @Override
        public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final List<Member<T>> members = new CopyOnWriteArrayList<>();

    Subscription add(Consumer<T> consumer) {
        Member<T> member = new Member<>(consumer);
        members.add(member);
        return () -> members.remove(member);
    }

    /** Tells everybody; the failure of one is logged and does not keep the others from hearing. Returns the last. */
    String tell(T event) {
        String failure = "";
        for (Member<T> member : members) {
            try {
                member.consumer.accept(event);
            } catch (RuntimeException e) {
                LOG.log(ERROR, "A listener of market data failed", e);
                failure = "A view failed: " + e;
            }
        }
        return failure;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }
}
