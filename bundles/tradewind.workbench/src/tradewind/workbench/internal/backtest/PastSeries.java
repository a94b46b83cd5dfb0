package tradewind.workbench.internal.backtest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;
import tradewind.core.strategy.Commission;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/**
 * Bars to play, and what is known of them.
 *
 * @param instrument empty for those of a file
 */
record PastSeries(Subject subject, Optional<Instrument> instrument) {
    private static final int MOST_LINES = 6;

    BarSize size() {
        return subject.bars().barSize();
    }

    String symbol() {
        return subject.ticker();
    }

    /** Empty if it is not known. */
    String currency() {
        return instrument.map(Instrument::currency).orElse("");
    }

    /** What a broker takes for such an instrument; what is in a file counts as European shares. */
    Commission usualCommission() {
        return instrument.map(i -> i.type() == SecurityType.FUT ? Commission.FUTURES : Commission.shares(i.currency()))
                .orElse(Commission.EUROPE_SHARES);
    }

    /** "RHM 1m: 640 000 bars, 2020-01-02 09:00 to 2024-12-30 17:29". */
    String facts() {
        int n = subject.bars().size();
        return symbol() + " " + size().shortText() + ": " + Numbers.count(n, "bar", "bars") + (n == 0 ? "" : ", "
                + Times.bar(subject.bars().time(0), size(), subject.zone()) + " to "
                + Times.bar(subject.bars().time(n - 1), size(), subject.zone()));
    }

    /** A line for each of the first ones. */
    static String facts(List<PastSeries> all) {
        String lines = all.stream().limit(MOST_LINES).map(PastSeries::facts).collect(Collectors.joining("\n"));
        return all.size() <= MOST_LINES ? lines : lines + "\nand " + (all.size() - MOST_LINES) + " more";
    }
}
