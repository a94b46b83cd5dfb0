package tradewind.trader.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.trade.TrackedOrder;

/**
 * Where journals lie: {@code trading/HOST-PORT-CLIENT/journal}. Order ids belong to a client of a server, and so does a
 * journal. An embedded simulator forgets everything when it ends; each run of one has a journal of its own, and so has each
 * run of a replay.
 */
final class Journals implements Records.JournalOpener {
    private static final System.Logger LOG = System.getLogger(Journals.class.getName());
    private static final long REWRITE_BYTES = 4 << 20;
    /** Orders that ended longer ago are left out when a journal is rewritten; milliseconds. */
    private static final Duration KEEP = Duration.ofDays(7);
    private static final int SIMULATIONS = 20;

    private final Path folder;

    /** @param folder {@code trading} in the data folder */
    Journals(Path folder) {
        this.folder = folder;
    }

    @Override
    public Journal open(ConnectionProfile profile) throws IOException {
        if (profile.embedded()) {
            Path runs = folder.resolve(profile.kind() == AccountKind.REPLAY ? "replay" : "simulator");
            Files.createDirectories(runs);
            forgetOld(runs);
            return FileJournal.open(runs.resolve(System.currentTimeMillis() + "-" + ProcessHandle.current().pid()));
        }
        String host = profile.host().replaceAll("[^A-Za-z0-9.]", "_");
        Path file = folder.resolve(host + "-" + profile.port() + "-" + profile.clientId()).resolve("journal");
        FileJournal journal = FileJournal.open(file);
        if (Files.size(file) < REWRITE_BYTES) {
            return journal;
        }
        List<JournalEntry> kept = kept(journal.entries(), Instant.now().minus(KEEP));
        journal.close();
        FileJournal.rewrite(file, kept);
        return FileJournal.open(file);
    }

    private static void forgetOld(Path runs) throws IOException {
        try (Stream<Path> files = Files.list(runs)) {
            List<Path> newestFirst = files.sorted(Comparator.comparing((Path p) -> p.getFileName().toString()).reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(SIMULATIONS, newestFirst.size()), newestFirst.size())) {
                LOG.log(Level.DEBUG, "Forgetting {0}", old);
                Files.deleteIfExists(old);
            }
        }
    }

    /** What a journal must still tell: the order ids, the orders that live or ended lately, and their fills. */
    static List<JournalEntry> kept(List<JournalEntry> entries, Instant since) {
        Map<String, TrackedOrder> newest = new HashMap<>();
        int nextId = 0;
        for (JournalEntry entry : entries) {
            TrackedOrder order = order(entry);
            if (order != null) {
                newest.put(order.ref(), order);
                nextId = Math.max(nextId, order.orderId() + 1);
            } else if (entry instanceof JournalEntry.NextId e) {
                nextId = Math.max(nextId, e.id());
            }
        }
        Set<String> dropped = new HashSet<>();
        newest.forEach((ref, order) -> {
            Instant ended = order.ended();
            if (order.state().terminal() && ended != null && ended.isBefore(since)) {
                dropped.add(ref);
            }
        });
        List<JournalEntry> kept = new ArrayList<>();
        kept.add(new JournalEntry.NextId(nextId));
        entries.stream().filter(e -> stays(e, dropped, since)).forEach(kept::add);
        return kept;
    }

    private static boolean stays(JournalEntry entry, Set<String> dropped, Instant since) {
        return switch (entry) {
            case JournalEntry.Intent e -> !dropped.contains(e.order().ref());
            case JournalEntry.Change e -> !dropped.contains(e.order().ref());
            case JournalEntry.Fill e -> !dropped.contains(e.execution().ref());
            case JournalEntry.NextId e -> false;
            case JournalEntry.Note e -> !e.time().isBefore(since);
        };
    }

    private static @Nullable TrackedOrder order(JournalEntry entry) {
        return switch (entry) {
            case JournalEntry.Intent e -> e.order();
            case JournalEntry.Change e -> e.order();
            default -> null;
        };
    }
}
