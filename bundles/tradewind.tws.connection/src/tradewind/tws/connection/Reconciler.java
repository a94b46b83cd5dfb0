package tradewind.tws.connection;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.RequestFailed;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.ServerMessage;

/**
 * Asks the server for orders, executions and positions: when a session begins, when the link to IB is back, and
 * whenever somebody wants it. One round runs at a time and ends at the latest when nothing has come of it for a while.
 * On tws-dispatch.
 */
final class Reconciler {
    private final RequestRegistry registry;
    private final Consumer<ClientMessage> send;
    private final LongSupplier clock;
    private final long patience;
    private final Consumer<AccountRecord> done;
    private @Nullable AccountSync round;
    /** The last round if it got no full answer: the rest may still come, and must not pass for that of the next. */
    private @Nullable AccountSync unfinished;
    private boolean own;
    private boolean again;
    private long deadline;

    /**
     * @param clock    monotonic milliseconds
     * @param patience how long nothing may come of a round
     * @param done     told of the end of each round
     */
    Reconciler(RequestRegistry registry, Consumer<ClientMessage> send, LongSupplier clock, long patience,
            Consumer<AccountRecord> done) {
        this.registry = registry;
        this.send = send;
        this.clock = clock;
        this.patience = patience;
        this.done = done;
    }

    /** Asks for everything now; a round that runs is given up, and asked for again. */
    void begin(int clientId) {
        own = clientId != 0;
        again = false;
        AccountSync running = round;
        if (running != null) {
            leave(running);
        }
        start(true);
    }

    /** Asks for everything but positions, which stream; if a round runs, after it. */
    void ask() {
        if (round == null) {
            start(false);
        } else {
            again = true;
        }
    }

    private void start(boolean positions) {
        AccountSync next = new AccountSync(registry.open(new ExecutionsReply(), RequestRegistry.NO_DEADLINE, null), own,
                positions);
        AccountSync before = unfinished;
        if (before != null) {
            next.continues(before);
            unfinished = null;
        }
        round = next;
        deadline = clock.getAsLong() + patience;
        next.questions().forEach(send);
    }

    /** True if the message is an answer that the record of a round will tell and that is no news by itself. */
    boolean message(ServerMessage message) {
        AccountSync running = round;
        AccountSync late = unfinished;
        if (running == null) {
            if (late != null) {
                late.takes(message);
            }
            return false;
        }
        if (!running.takes(message)) {
            return false;
        }
        deadline = clock.getAsLong() + patience;
        finishIfDone(running);
        return running.onlyAnswers(message);
    }

    /** The server refused a question without saying which. */
    void refused() {
        AccountSync running = round;
        if (running != null) {
            running.refused();
            finishIfDone(running);
        }
    }

    /** Lets time pass. */
    void time() {
        AccountSync running = round;
        if (running != null && clock.getAsLong() >= deadline) {
            finish(running);
        }
    }

    /** The session is over. */
    void ended() {
        AccountSync running = round;
        if (running != null) {
            leave(running);
        }
        unfinished = null;
        again = false;
    }

    private void leave(AccountSync running) {
        registry.close(running.executionsId());
        round = null;
        unfinished = running.complete() ? null : running;
    }

    private void finishIfDone(AccountSync running) {
        if (running.finished()) {
            finish(running);
        }
    }

    private void finish(AccountSync running) {
        leave(running);
        done.accept(running.record());
        if (again && round == null) {
            again = false;
            start(false);
        }
    }

    /** Only errors come to it: executions are told by their kind. */
    private final class ExecutionsReply implements Reply {
        @Override
        public void message(ServerMessage message) {
            throw new IllegalStateException("Not an answer to a question for executions: " + message);
        }

        @Override
        public void error(ErrorRule rule, String text) {
            AccountSync running = round;
            if (rule.endsRequest() && running != null) {
                running.executionsRefused();
                finishIfDone(running);
            }
        }

        @Override
        public void failed(RequestFailed reason) {
            // The session is over, and so is the round.
        }
    }
}
