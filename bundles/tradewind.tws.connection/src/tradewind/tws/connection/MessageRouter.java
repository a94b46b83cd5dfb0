package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tradewind.core.connection.Notice;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent;

/** Gives each message of the server to whom it concerns: the session, a request, or everybody. On tws-dispatch. */
final class MessageRouter {
    private static final System.Logger LOG = System.getLogger(MessageRouter.class.getName());
    private static final int TOO_FAST = 100;

    private final ErrorTable errors = ErrorTable.load();
    private final Map<String, Boolean> farms = new TreeMap<>();
    private final SessionMachine machine;
    private final RequestRegistry registry;
    private final Reconciler reconciler;
    private final ClockSampler sampler;
    private final Dispatch dispatch;
    private final InstantSource localClock;
    private final Listeners<Notice> notices;
    private final Runnable slowDown;
    private final Consumer<ServerMessage> others;
    private final BiConsumer<SessionEvent.ErrorMessage, ErrorRule> otherErrors;

    /**
     * @param slowDown    the server complains of too many messages
     * @param others      takes what answers no request
     * @param otherErrors takes errors that concern neither the session nor an open request
     */
    MessageRouter(SessionMachine machine, RequestRegistry registry, Reconciler reconciler, ClockSampler sampler,
            Dispatch dispatch, InstantSource localClock, Listeners<Notice> notices, Runnable slowDown,
            Consumer<ServerMessage> others, BiConsumer<SessionEvent.ErrorMessage, ErrorRule> otherErrors) {
        this.machine = machine;
        this.registry = registry;
        this.reconciler = reconciler;
        this.sampler = sampler;
        this.dispatch = dispatch;
        this.localClock = localClock;
        this.notices = notices;
        this.slowDown = slowDown;
        this.others = others;
        this.otherErrors = otherErrors;
    }

    /** Data farms by name and whether they are connected. */
    Map<String, Boolean> farms() {
        return Map.copyOf(farms);
    }

    void forgetFarms() {
        farms.clear();
    }

    /** @param update whether it is the running bar of a request */
    void bars(int requestId, BarColumns bars, boolean update) {
        registry.bars(requestId, bars, update);
    }

    void received(ServerMessage message) {
        switch (message) {
            case SessionEvent.ManagedAccounts m -> machine.managedAccounts(accounts(m.accounts()), dispatch.now());
            case SessionEvent.NextValidId m -> machine.nextValidId(m.orderId(), dispatch.now());
            case SessionEvent.CurrentTime m -> sampler.seconds(m.time(), dispatch.nanos());
            case SessionEvent.CurrentTimeInMillis m -> sampler.millis(m.time(), dispatch.nanos());
            case SessionEvent.ErrorMessage m -> error(m);
            default -> data(message);
        }
    }

    /** A trailing comma is possible. */
    private static List<String> accounts(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(a -> !a.isEmpty()).toList();
    }

    private void data(ServerMessage message) {
        int id = RequestIds.of(message);
        if (id != RequestIds.NONE && registry.message(id, message)) {
            return;
        }
        if (!reconciler.message(message)) {
            others.accept(message);
        }
    }

    private void error(SessionEvent.ErrorMessage m) {
        ErrorRule rule = errors.rule(m.code(), m.text(), registry.isOpen(m.id()));
        LOG.log(Level.DEBUG, "Server: {0} {1} ({2})", m.code(), m.text(), m.id());
        if (m.code() == TOO_FAST) {
            slowDown.run();
        }
        switch (rule.kind()) {
            case SESSION -> machine.sessionError(m.code(), m.text(), dispatch.now());
            case FARM_UP, FARM_DOWN -> farms.put(Farms.name(m.text()), rule.kind() == ErrorClass.FARM_UP);
            default -> requestError(m, rule);
        }
        // Code 162 without data, or after a cancel, is an answer like any other.
        if (rule.kind() != ErrorClass.HISTORY) {
            notices.tell(new Notice(localClock.millis(), rule.severity(), m.code(), m.text(), rule.advice(), m.id()));
        }
    }

    private void requestError(SessionEvent.ErrorMessage m, ErrorRule rule) {
        if (!registry.error(m.id(), rule, m.text())) {
            otherErrors.accept(m, rule);
        }
        if (m.id() < 0 && rule.kind() == ErrorClass.BAD_REQUEST) {
            reconciler.refused();
        }
    }
}
