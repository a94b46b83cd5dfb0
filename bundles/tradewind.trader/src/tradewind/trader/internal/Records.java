package tradewind.trader.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.trade.Execution;

/**
 * The orders of one client of one server, in memory and in its journal. What is written here is on the disk either at
 * once or within a moment. Belongs to the trading thread.
 */
final class Records {
    private static final System.Logger LOG = System.getLogger(Records.class.getName());
    private static final long SYNC_MILLIS = 100;

    private final EventLoop loop;
    private final JournalOpener opener;
    private OrderBook book = new OrderBook();
    private @Nullable ConnectionProfile profile;
    private @Nullable Journal journal;
    private String failure = "Not connected";
    private boolean syncDue;

    /** Where the journal of a profile lies. */
    interface JournalOpener {
        Journal open(ConnectionProfile profile) throws IOException;
    }

    Records(EventLoop loop, JournalOpener opener) {
        this.loop = loop;
        this.opener = opener;
    }

    OrderBook book() {
        return book;
    }

    /** Empty while the journal works; else why nothing may be sent. */
    String failure() {
        return journal == null ? failure : "";
    }

    /** Takes the journal that belongs to the profile and restores what it tells; keeps the one that is open already. */
    void open(ConnectionProfile next) {
        ConnectionProfile present = profile;
        boolean same = present != null && journal != null && present.host().equals(next.host())
                && present.port() == next.port() && present.clientId() == next.clientId()
                && present.embedded() == next.embedded();
        profile = next;
        if (same) {
            return;
        }
        close();
        book = new OrderBook();
        try {
            Journal opened = opener.open(next);
            restore(opened.entries());
            journal = opened;
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The order journal cannot be used", e);
            failure = "The order journal cannot be used: " + e.getMessage();
        }
    }

    private void restore(List<JournalEntry> entries) {
        Map<String, JournalEntry> newest = new HashMap<>();
        List<String> refs = new ArrayList<>();
        for (JournalEntry entry : entries) {
            switch (entry) {
                case JournalEntry.Intent e -> {
                    refs.add(e.order().ref());
                    newest.put(e.order().ref(), e);
                }
                case JournalEntry.Change e -> newest.computeIfPresent(e.order().ref(), (ref, old) -> e);
                case JournalEntry.NextId e -> book.used(e.id() - 1);
                case JournalEntry.Fill e -> LOG.log(Level.TRACE, "Execution {0}", e.execution().execId());
                case JournalEntry.Note e -> LOG.log(Level.TRACE, "Note {0}", e.text());
            }
        }
        for (String ref : refs) {
            switch (newest.get(ref)) {
                case JournalEntry.Intent e -> add(new Order(e.order()));
                case JournalEntry.Change e -> add(new Order(e.order()));
                case null, default -> throw new IllegalStateException("No order " + ref);
            }
        }
        entries.forEach(entry -> {
            if (entry instanceof JournalEntry.Fill fill) {
                restore(fill.execution());
            }
        });
        book.all().forEach(Order::restored);
    }

    private void restore(Execution execution) {
        book.byRef(execution.ref()).ifPresent(order -> order.restore(execution));
        book.put(execution);
    }

    void add(Order order) {
        book.add(order);
        if (!order.foreign()) {
            book.used(order.orderId());
        }
    }

    /**
     * Writes what must be there before something is sent.
     *
     * @return false if it is not certain to be on the disk; then nothing may be sent
     */
    boolean before(List<JournalEntry> entries) {
        return write(entries, true);
    }

    /** Writes what has happened; synced within a moment. */
    void after(JournalEntry entry) {
        if (write(List.of(entry), false) && !syncDue) {
            syncDue = true;
            loop.schedule(this::sync, SYNC_MILLIS);
        }
    }

    void note(String text) {
        LOG.log(Level.INFO, text);
        after(new JournalEntry.Note(now(), text));
    }

    private Instant now() {
        return loop.clock().instant();
    }

    private boolean write(List<JournalEntry> entries, boolean sync) {
        Journal open = journal;
        if (open == null) {
            return false;
        }
        try {
            open.append(entries, sync);
            return true;
        } catch (IOException e) {
            fail(e);
            return false;
        }
    }

    private void sync() {
        syncDue = false;
        Journal open = journal;
        if (open != null) {
            try {
                open.sync();
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    /** After a failed write or sync nobody knows what is on the disk: the journal is opened anew with the next session. */
    private void fail(IOException e) {
        LOG.log(Level.ERROR, "The order journal cannot be written; no order leaves", e);
        close();
        failure = "The order journal cannot be written: " + e.getMessage();
    }

    void close() {
        Journal open = journal;
        journal = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Closing the order journal", e);
            }
        }
    }
}
