package tradewind.workbench.internal.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.Notice;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.FeedStatus;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.MarketDataType;
import tradewind.workbench.internal.diagnosis.Facts.Loop;
import tradewind.workbench.internal.diagnosis.Finding.Verdict;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** The troubleshooting checks: from facts to findings, nothing else. */
final class Checks {
    /** TWS's numbers for missing subscriptions and permissions. */
    private static final Set<Integer> PERMISSION_CODES = Set.of(354, 10089, 10090, 10167, 10168, 10186, 10197);
    private static final int NOT_THE_API = 502;
    private static final int ID_TAKEN = 326;
    private static final long RECENT_TICK_MILLIS = 60_000;
    private static final long STALL_WORTH_A_LOOK = 250;

    private final Facts facts;
    private final List<Finding> findings = new ArrayList<>();

    private Checks(Facts facts) {
        this.facts = facts;
    }

    /** One finding for each check, in the order in which a person would go through them. */
    static List<Finding> run(Facts facts) {
        Checks checks = new Checks(facts);
        checks.connection();
        checks.marketData();
        checks.chart();
        checks.program();
        return List.copyOf(checks.findings);
    }

    private void add(String group, String check, Verdict verdict, String found, String advice) {
        findings.add(new Finding(group, check, verdict, found, advice));
    }

    private boolean ready() {
        return facts.connection().map(c -> c.state() == ConnectionState.READY).orElse(false);
    }

    private boolean sessionStands() {
        return facts.connection().map(c -> c.state().compareTo(ConnectionState.STARTING) >= 0
                && c.state() != ConnectionState.RECONNECTING).orElse(false);
    }

    // --- connection -------------------------------------------------------------------------------------------------

    private void connection() {
        String group = "Connection";
        if (facts.connection().isEmpty()) {
            add(group, "Is the connection service there?", Verdict.FAILED, "No bundle offers it.",
                    "Install the feature tradewind.core.feature again (Help, Install New Software).");
            return;
        }
        ConnectionStatus c = facts.connection().get();
        add(group, "Is there a session?", ready() ? Verdict.OK
                : c.state() == ConnectionState.DISCONNECTED ? Verdict.FAILED : Verdict.WARNING,
                c.state() + ": " + c.text(),
                ready() ? "" : c.state() == ConnectionState.DISCONNECTED ? "Connect (Ctrl+Shift+C)." : "Wait, or open the "
                        + "connection (Ctrl+Shift+C) and look at host, port and client id.");
        add(group, "Does the other side listen?", portVerdict(), portFound(), portAdvice());
        add(group, "Is the client id free?", idTaken() ? Verdict.FAILED : sessionStands() ? Verdict.OK : Verdict.OPEN,
                "Client id " + facts.profile().clientId() + (idTaken() ? " is in use by another program." : "."),
                idTaken() ? "Choose another client id in the connection (Ctrl+Shift+C) or close the other program." : "");
        add(group, "Which version was agreed on?", c.serverVersion() > 0 ? Verdict.OK : Verdict.OPEN,
                c.serverVersion() > 0 ? "Server version " + c.serverVersion() + "." : "None yet.", "");
        add(group, "Which accounts are there?", c.accounts().isEmpty() ? Verdict.OPEN : Verdict.OK,
                c.accounts().isEmpty() ? "None yet." : Numbers.count(c.accounts().size(), "account", "accounts") + ", " + c.profile().kind() + ".", "");
        add(group, "Are IB's data farms connected?", farmVerdict(c), farmFound(c), farmVerdict(c) == Verdict.WARNING
                ? "Nothing to do here: TWS reconnects to its farms by itself." : "");
    }

    private Verdict portVerdict() {
        if (sessionStands()) {
            return Verdict.OK;
        }
        return switch (facts.portAnswer()) {
            case OPEN -> facts.notices().stream().anyMatch(n -> n.code() == NOT_THE_API) ? Verdict.WARNING : Verdict.OK;
            case REFUSED, UNREACHABLE -> Verdict.FAILED;
            case NOT_TRIED -> Verdict.OPEN;
        };
    }

    private String portFound() {
        ConnectionProfile p = facts.profile();
        if (p.embedded()) {
            return sessionStands() ? "The built-in simulator answers." : "The built-in simulator does not answer yet.";
        }
        String where = p.host() + ":" + p.port();
        if (sessionStands()) {
            return where + " answers.";
        }
        return switch (facts.portAnswer()) {
            case OPEN -> where + " accepts connections.";
            case REFUSED -> where + " refuses connections: nothing listens there.";
            case UNREACHABLE -> where + " cannot be reached.";
            case NOT_TRIED -> where + " was not tried.";
        };
    }

    private String portAdvice() {
        return portVerdict() != Verdict.FAILED ? "" : ConnectionAdvice.setUp(facts.profile());
    }

    private boolean idTaken() {
        return !sessionStands() && facts.notices().stream().anyMatch(n -> n.code() == ID_TAKEN);
    }

    private static Verdict farmVerdict(ConnectionStatus c) {
        return c.farms().isEmpty() ? Verdict.OPEN : c.farms().containsValue(false) ? Verdict.WARNING : Verdict.OK;
    }

    private static String farmFound(ConnectionStatus c) {
        if (c.farms().isEmpty()) {
            return "The server has not spoken of any.";
        }
        List<String> down = c.farms().entrySet().stream().filter(f -> !f.getValue()).map(f -> f.getKey()).sorted().toList();
        return down.isEmpty() ? "All " + c.farms().size() + " of them."
                : "Not connected: " + String.join(", ", down) + ".";
    }

    // --- market data ------------------------------------------------------------------------------------------------

    private void marketData() {
        String group = "Market data";
        Optional<Instrument> instrument = facts.feed().map(FeedSnapshot::instrument);
        add(group, "Is the contract qualified?", instrument.isPresent() ? Verdict.OK : Verdict.FAILED,
                instrument.map(i -> i.longName() + ": contract " + i.conId()).orElse("No instrument is in focus."),
                instrument.isPresent() ? "" : "Open a symbol (Ctrl+L). Where it is ambiguous, name exchange and currency: "
                        + "RHM@SMART/IBIS.EUR.");
        instrument.ifPresent(i -> add(group, "Symbol, exchange and currency", Verdict.OK, i.displayName() + " " + i.type()
                + " on " + i.exchange() + (i.primaryExchange().isEmpty() ? "" : "/" + i.primaryExchange()) + " in "
                + i.currency(), ""));
        if (facts.feed().isEmpty()) {
            return;
        }
        FeedStatus s = facts.feed().get().status();
        MarketDataType type = s.marketData();
        add(group, "Which kind of data comes?", type == MarketDataType.NONE ? Verdict.FAILED
                : type == MarketDataType.LIVE ? Verdict.OK : Verdict.WARNING,
                type + (s.marketDataReason().isEmpty() ? "" : ": " + s.marketDataReason()), dataAdvice(type));
        Optional<Notice> refused = facts.notices().stream().filter(n -> PERMISSION_CODES.contains(n.code())).findFirst();
        add(group, "Are the permissions there?", refused.isEmpty() ? Verdict.OK : Verdict.WARNING,
                refused.map(n -> n.code() + ": " + n.text()).orElse("The server has not refused any data."),
                refused.map(n -> n.advice().isEmpty() ? "Subscribe in IB's Client Portal: Settings, Market Data "
                        + "Subscriptions." : n.advice()).orElse(""));
        ticks(group, s);
    }

    private static String dataAdvice(MarketDataType type) {
        return switch (type) {
            case LIVE -> "";
            case FROZEN -> "These are the last quotes of the last session: the market is closed.";
            case DELAYED, DELAYED_FROZEN -> "Live data of this exchange needs a subscription in IB's Client Portal: "
                    + "Settings, Market Data Subscriptions.";
            case NONE -> "Look at the session first, then at the permissions below.";
        };
    }

    private void ticks(String group, FeedStatus s) {
        long age = facts.now() - s.lastTick();
        boolean open = facts.feed().map(f -> f.instrument().tradingHours().sessionAt(facts.now() / 1000).isPresent())
                .orElse(false);
        if (facts.connection().map(c -> c.profile().kind() == AccountKind.REPLAY).orElse(false)) {
            add(group, "Do ticks arrive?", Verdict.OK, Numbers.size(s.ticks()) + " so far, as they were recorded.", "");
            return;
        }
        boolean recent = s.lastTick() > 0 && age <= RECENT_TICK_MILLIS;
        add(group, "Do ticks arrive?", recent ? Verdict.OK : open ? Verdict.WARNING : Verdict.OPEN,
                s.lastTick() == 0 ? "None has come." : Numbers.size(s.ticks()) + " so far, the last one "
                        + Times.span(Duration.ofMillis(age)) + " ago.",
                recent ? "" : open ? "The market is open by its calendar: look at kind and permissions of the data."
                        : "The market is closed by its calendar.");
    }

    // --- chart ------------------------------------------------------------------------------------------------------

    private void chart() {
        String group = "Chart";
        if (facts.feed().isEmpty()) {
            add(group, "Are there bars?", Verdict.OPEN, "No instrument is in focus.", "Open a symbol (Ctrl+L).");
            return;
        }
        FeedSnapshot feed = facts.feed().get();
        FeedStatus s = feed.status();
        int bars = feed.series().size();
        add(group, "Are there bars?", bars > 0 ? Verdict.OK : Verdict.FAILED, Numbers.count(bars, "bar", "bars") + ".",
                bars > 0 ? "" : "Look at the error of the history below, and at the kind of bars in the preferences.");
        add(group, "Does history answer?", s.lastError().isEmpty()
                ? s.lastBackfill() > 0 ? Verdict.OK : Verdict.OPEN : Verdict.FAILED,
                s.lastError().isEmpty() ? s.lastBackfill() > 0
                        ? Numbers.count(s.backfills(), "fetch", "fetches") + ", the last one "
                                + Times.span(Duration.ofMillis(facts.now() - s.lastBackfill())) + " ago."
                        : "No answer yet." : s.lastError(),
                s.lastError().isEmpty() ? "" : "It is asked again by itself; Data, Refresh history (F5) asks now.");
        add(group, "Is every closed bar confirmed?", s.unconfirmed() <= 2 ? Verdict.OK : Verdict.WARNING,
                s.unconfirmed() == 0 ? "Yes." : Numbers.count(s.unconfirmed(), "closed bar waits", "closed bars wait") + " for history.",
                s.unconfirmed() <= 2 ? "" : "The next backfill confirms them; Data, Refresh history (F5) asks now.");
        add(group, "Are bars missing?", facts.gaps() == 0 ? Verdict.OK : Verdict.WARNING,
                facts.gaps() == 0 ? "None within trading hours." : Numbers.count(facts.gaps(), "gap", "gaps") + " within trading hours.",
                facts.gaps() == 0 ? "" : "Data, Repair gaps fetches what the server has; minutes without a trade stay "
                        + "empty.");
    }

    // --- program ----------------------------------------------------------------------------------------------------

    private void program() {
        String group = "Program";
        for (Loop loop : facts.loops()) {
            add(group, "Does the loop " + loop.name() + " turn?", loop.beats() ? Verdict.OK
                    : loop.alive() || !ready() ? Verdict.WARNING : Verdict.FAILED, loopFound(loop),
                    loop.beats() ? "" : ready() ? "Window, Save diagnosis keeps the stacks of all threads for a report."
                            : "It starts with the session.");
        }
        facts.connection().ifPresent(c -> add(group, "Are market-data lines left?",
                c.linesUsed() < c.linesAllowed() ? Verdict.OK : Verdict.WARNING,
                c.linesUsed() + " of " + c.linesAllowed() + " in use.",
                c.linesUsed() < c.linesAllowed() ? "" : "Take instruments out of the watch list."));
        facts.connection().filter(c -> c.framesIgnored() > 0).ifPresent(c -> add(group, "Are all messages understood?",
                Verdict.WARNING, c.framesIgnored() + " were unknown or broken and have been skipped.",
                "Harmless for the messages that Tradewind uses; a newer Tradewind may know them."));
        add(group, "Does the window answer at once?", facts.stalls().longest() < STALL_WORTH_A_LOOK ? Verdict.OK
                : Verdict.WARNING,
                facts.stalls().count() == 0 ? "It always has." : facts.stalls().count() + " times it took more than 100 ms, "
                        + facts.stalls().longest() + " ms at most.",
                facts.stalls().longest() < STALL_WORTH_A_LOOK ? "" : "The error log shows what it did then.");
    }

    private static String loopFound(Loop loop) {
        return !loop.alive() ? "Its thread is not there."
                : loop.idle() < 0 ? "Its thread lives."
                : "Last sign of life " + Times.span(Duration.ofMillis(loop.idle())) + " ago.";
    }
}
