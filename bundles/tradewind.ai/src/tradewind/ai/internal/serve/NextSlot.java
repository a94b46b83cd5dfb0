package tradewind.ai.internal.serve;

import java.util.Optional;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.TradingHours;

/** The bar that follows another one, from {@code start} to {@code end}, epoch seconds. */
record NextSlot(long start, long end) {
    /** Longer than any row of holidays. */
    private static final int DAYS_AHEAD = 14;

    /** Within the same session; for days and longer, the next one with trading. Empty if the session is over. */
    static Optional<NextSlot> after(long last, BarSize size, TradingHours hours) {
        BarGrid grid = BarGrid.of(size, hours);
        NextSlot slot = new NextSlot(grid.end(last), grid.end(grid.end(last)));
        if (size.intraday()) {
            long next = slot.start;
            return hours.sessionAt(last).filter(s -> s.contains(next)).map(s -> slot);
        }
        NextSlot day = slot;
        for (int i = 0; i < DAYS_AHEAD && hours.sessions(day.start, day.end).isEmpty(); i++) {
            day = new NextSlot(day.end, grid.end(day.end));
        }
        return Optional.of(day);
    }
}
