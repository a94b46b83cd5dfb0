package tradewind.trader.internal;

import java.time.Instant;
import java.util.Set;
import tradewind.core.trade.Execution;
import tradewind.core.trade.Rule;
import tradewind.core.trade.TrackedOrder;

/** A line of the journal. */
sealed interface JournalEntry {
    /** An order before it is sent. @param confirmed the warnings that were overridden */
    record Intent(TrackedOrder order, Set<Rule> confirmed) implements JournalEntry {
    }

    /** An order after a change, also one that is about to be asked for; the last line of a ref holds. */
    record Change(TrackedOrder order) implements JournalEntry {
    }

    record Fill(Execution execution) implements JournalEntry {
    }

    /** The lowest order id that was not used yet; written when older lines are left out. */
    record NextId(int id) implements JournalEntry {
    }

    /** Something a person did that must be found again: limits, overrides, the kill switch, a resolution. */
    record Note(Instant time, String text) implements JournalEntry {
    }
}
