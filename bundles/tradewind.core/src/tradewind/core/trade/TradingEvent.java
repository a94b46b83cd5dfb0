package tradewind.core.trade;

/** Something that a person wants to hear or see at once. */
public sealed interface TradingEvent {
    /** An order is new or has changed in any way. */
    record OrderChanged(TrackedOrder order) implements TradingEvent {
    }

    /** @param corrects whether it replaces an earlier execution */
    record Filled(Execution execution, boolean corrects) implements TradingEvent {
    }

    record Rejected(TrackedOrder order) implements TradingEvent {
    }

    /** The outcome of the order is not known. */
    record Lost(TrackedOrder order) implements TradingEvent {
    }

    record Killed(KillSwitch kill) implements TradingEvent {
    }
}
