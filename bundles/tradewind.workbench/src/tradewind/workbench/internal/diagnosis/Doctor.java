package tradewind.workbench.internal.diagnosis;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tradewind.core.Subscription;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.Notice;
import tradewind.core.data.MarketFeed;
import tradewind.workbench.internal.StallWatchdog;
import tradewind.workbench.internal.diagnosis.Facts.Loop;
import tradewind.workbench.internal.diagnosis.Facts.PortAnswer;
import tradewind.workbench.internal.diagnosis.Facts.Stalls;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.text.Times;

/** Gathers the facts about the running product and keeps the server's notices. */
public final class Doctor {
    private static final int NOTICES_KEPT = 500;
    private static final int PROBE_TIMEOUT_MILLIS = 1500;
    private static final long DISPLAY_ALLOWED_MILLIS = 1000;
    private static final Doctor ON_DUTY = new Doctor();

    private final Deque<Notice> notices = new ArrayDeque<>();
    private volatile Runnable noticed = () -> { };
    private boolean listening;

    private Doctor() {
    }

    /** The one that has listened to the server's notices since {@link #listen}. */
    public static Doctor onDuty() {
        return ON_DUTY;
    }

    /** Keeps the server's notices from now on. */
    public synchronized void listen() {
        if (!listening) {
            listening = true;
            Services.bind(Connection.class, c -> c.onNotice(this::keep));
        }
    }

    private void keep(Notice notice) {
        synchronized (notices) {
            notices.addFirst(notice);
            if (notices.size() > NOTICES_KEPT) {
                notices.removeLast();
            }
        }
        noticed.run();
    }

    /** Told on any thread of each new notice; replaces the listener before. */
    Subscription onNotice(Runnable listener) {
        noticed = listener;
        return () -> noticed = () -> { };
    }

    /** The server's notices, newest first. */
    List<Notice> notices() {
        synchronized (notices) {
            return new ArrayList<>(notices);
        }
    }

    /** Runs all checks. Blocks for up to two seconds: not for the display thread. */
    List<Finding> examine() {
        return Checks.run(facts());
    }

    private Facts facts() {
        Desk desk = Desk.get();
        Optional<ConnectionStatus> status = desk.connection().map(Connection::status);
        ConnectionProfile profile = status.map(ConnectionStatus::profile).orElseGet(() -> desk.settings().profile());
        boolean unsettled = status.map(s -> s.state() != ConnectionState.READY
                && s.state() != ConnectionState.DEGRADED).orElse(true);
        PortAnswer answer = unsettled && !profile.embedded() ? probe(profile) : PortAnswer.NOT_TRIED;
        Optional<MarketFeed> feed = desk.feed();
        List<StallWatchdog.Stall> stalls = StallWatchdog.recent();
        return new Facts(status, profile, answer, desk.settings().feed(), feed.map(MarketFeed::snapshot),
                feed.map(f -> f.gaps().size()).orElse(0), loops(),
                new Stalls(stalls.size(), stalls.stream().mapToLong(StallWatchdog.Stall::millis).max().orElse(0)),
                notices(), System.currentTimeMillis());
    }

    private static PortAnswer probe(ConnectionProfile profile) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(profile.host(), profile.port()), PROBE_TIMEOUT_MILLIS);
            return PortAnswer.OPEN;
        } catch (ConnectException e) {
            return PortAnswer.REFUSED;
        } catch (IOException e) {
            return PortAnswer.UNREACHABLE;
        }
    }

    private static List<Loop> loops() {
        Set<String> alive = Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .collect(Collectors.toSet());
        List<Loop> loops = new ArrayList<>();
        for (String name : List.of("tws-reader", "tws-writer", "hub")) {
            loops.add(new Loop(name, alive.stream().anyMatch(n -> n.startsWith(name)), -1, 0));
        }
        loops.add(new Loop("display", true, StallWatchdog.sinceLastBeat(), DISPLAY_ALLOWED_MILLIS));
        return loops;
    }

    /** Findings, notices, stalls and the stacks of all threads as plain text for a report. Blocks like {@link #examine}. */
    public String report() {
        StringBuilder text = new StringBuilder("Tradewind diagnosis, ").append(Instant.now()).append('\n')
                .append(System.getProperty("java.vendor.version", "")).append(" Java ")
                .append(Runtime.version()).append(", ").append(System.getProperty("os.name")).append("\n\n");
        for (Finding f : examine()) {
            text.append(String.format("%-8s %-12s %s  %s%n", f.verdict(), f.group(), f.check(), f.found()));
        }
        text.append("\nNotices of the server, newest first\n");
        for (Notice n : notices()) {
            text.append(Times.moment(n.time(), ZoneId.of("UTC"))).append("  ").append(n.code()).append("  ")
                    .append(n.text()).append('\n');
        }
        text.append("\nStalls of the display thread, newest first\n");
        for (StallWatchdog.Stall s : StallWatchdog.recent()) {
            text.append(Instant.ofEpochMilli(s.time())).append("  ").append(s.millis()).append(" ms\n")
                    .append(s.stack()).append('\n');
        }
        text.append("\nThreads\n");
        for (Map.Entry<Thread, StackTraceElement[]> t : Thread.getAllStackTraces().entrySet()) {
            text.append(t.getKey().getName()).append(" (").append(t.getKey().getState()).append(")\n");
            for (StackTraceElement frame : t.getValue()) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
