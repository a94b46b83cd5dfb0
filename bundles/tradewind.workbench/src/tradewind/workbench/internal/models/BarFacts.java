package tradewind.workbench.internal.models;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Subject;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/**
 * What a person wants to know of bars before a model learns from them.
 *
 * @param holes   how often bars are missing within a day
 * @param missing how many bars those are
 */
public record BarFacts(int bars, Instant from, Instant to, int days, int holes, long missing, BarSize size, ZoneId zone) {
    /** @throws IllegalArgumentException if models cannot learn from such bars */
    static BarFacts of(Subject subject) {
        BarColumns bars = subject.columns();
        int days = 0;
        int holes = 0;
        long missing = 0;
        for (int i = 0; i < bars.size(); i++) {
            boolean newDay = i == 0 || bars.day(i) != bars.day(i - 1);
            days += newDay ? 1 : 0;
            long absent = newDay ? 0 : (bars.time(i) - bars.time(i - 1)) / bars.barSize().seconds() - 1;
            holes += absent > 0 ? 1 : 0;
            missing += Math.max(0, absent);
        }
        return new BarFacts(bars.size(), bars.size() == 0 ? Instant.EPOCH : Instant.ofEpochSecond(bars.time(0)),
                bars.size() == 0 ? Instant.EPOCH : Instant.ofEpochSecond(bars.time(bars.size() - 1)), days, holes, missing,
                bars.barSize(), subject.zone());
    }

    /** In three lines. */
    String text() {
        return Numbers.count(bars, "bar", "bars") + " in " + Numbers.count(days, "day", "days") + "\n"
                + Times.bar(from.getEpochSecond(), size, zone) + " to " + Times.bar(to.getEpochSecond(), size, zone) + "\n"
                + (holes == 0 ? "No bar is missing within a day."
                        : Numbers.count(holes, "hole", "holes") + " within days, " + Numbers.count(missing, "bar", "bars")
                                + " missing; no window reaches over a long one.");
    }

    /** The bars of the days from the first to the last, each inclusive. */
    public static BarSeries within(BarSeries bars, LocalDate first, LocalDate last, ZoneId zone) {
        long from = first.equals(LocalDate.MIN) ? 0 : first.atStartOfDay(zone).toEpochSecond();
        long to = last.equals(LocalDate.MAX) ? Long.MAX_VALUE : last.plusDays(1).atStartOfDay(zone).toEpochSecond();
        return bars.between(from, to);
    }
}
