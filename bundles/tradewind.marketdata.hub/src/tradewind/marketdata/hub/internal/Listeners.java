package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tradewind.core.Subscription;

/** Those who want to be told. Any thread may join or leave; no lock is held while they are told. */
final class Listeners<T> {
    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    /** One membership: the same consumer may join twice. */
    private static final class Member<T> {
        private final Consumer<T> consumer;
        private boolean failed;

        Member(Consumer<T> consumer) {
            this.consumer = consumer;
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
                // A view that is broken is so many times a second: its trace is wanted once.
                LOG.log(member.failed ? DEBUG : ERROR, "A listener of market data failed", e);
                member.failed = true;
                failure = "A view failed: " + e;
            }
        }
        return failure;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }
}
