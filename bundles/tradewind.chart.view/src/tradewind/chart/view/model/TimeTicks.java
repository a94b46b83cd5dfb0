package tradewind.chart.view.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tradewind.core.bar.BarSeries;

/**
 * Labels for the time axis, placed at the first bar of a year, month, day, hour or minute of the shown zone. Coarse
 * units come first and finer ones fill the room between them.
 */
public final class TimeTicks {
    /** @param strong whether it starts a day or more */
    public record Tick(int index, String label, boolean strong) {
    }

    private static final int[] SECONDS = {6 * 3600, 3 * 3600, 2 * 3600, 3600, 1800, 900, 300, 120, 60, 30, 10, 5,
        1};
    private static final int MOST_CANDIDATES = 3000;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final BarSeries series;
    private final TimeScale scale;
    private final ZoneId zone;
    private final int gap;
    private final int from;
    private final int to;
    private final TreeMap<Integer, Tick> placed = new TreeMap<>();

    private TimeTicks(BarSeries series, TimeScale scale, ZoneId zone, int gap) {
        this.series = series;
        this.scale = scale;
        this.zone = zone;
        this.gap = gap;
        this.from = scale.from();
        this.to = scale.to(series.size());
    }

    /** Ticks in view, ascending, at least {@code gap} pixels apart. */
    public static List<Tick> of(BarSeries series, TimeScale scale, ZoneId zone, int gap) {
        TimeTicks ticks = new TimeTicks(series, scale, zone, gap);
        if (ticks.from < ticks.to) {
            ticks.place();
        }
        return new ArrayList<>(ticks.placed.values());
    }

    private void place() {
        ZonedDateTime first = at(series.time(from));
        ZonedDateTime last = at(series.time(to - 1));
        for (int months : new int[] {120, 12, 6, 3, 1}) {
            placeMonths(first, last, months);
        }
        long days = last.toLocalDate().toEpochDay() - first.toLocalDate().toEpochDay() + 1;
        if (days <= MOST_CANDIDATES) {
            for (LocalDate day = first.toLocalDate(); !day.isAfter(last.toLocalDate()); day = day.plusDays(1)) {
                add(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone), DAY.format(day));
            }
        }
        if (series.barSize().intraday()) {
            int finest = finest();
            for (int step : SECONDS) {
                if (step >= finest && step % finest == 0) {
                    placeSeconds(first.toLocalDate(), last.toLocalDate(), step);
                }
            }
        }
    }

    /** The smallest step that has room; larger ones are used with it only if they fall on its labels. */
    private int finest() {
        int finest = SECONDS[0];
        for (int step : SECONDS) {
            if (step >= series.barSize().seconds() && pixels(step) >= gap) {
                finest = step;
            }
        }
        return finest;
    }

    private double pixels(int step) {
        return (double) step / series.barSize().seconds() * scale.spacing();
    }

    private void placeMonths(ZonedDateTime first, ZonedDateTime last, int months) {
        long start = Math.floorDiv(first.getYear() * 12L + first.getMonthValue() - 1, months) * months;
        long end = last.getYear() * 12L + last.getMonthValue() - 1;
        for (long m = start; m <= end; m += months) {
            LocalDate day = LocalDate.of((int) (m / 12), (int) (m % 12) + 1, 1);
            add(day.atStartOfDay(zone), day.plusMonths(1).atStartOfDay(zone),
                    m % 12 == 0 ? String.valueOf(m / 12) : MONTH.format(day));
        }
    }

    private void placeSeconds(LocalDate firstDay, LocalDate lastDay, int step) {
        long candidates = (lastDay.toEpochDay() - firstDay.toEpochDay() + 1) * (86400 / step);
        if (pixels(step) < gap || candidates > 20 * MOST_CANDIDATES) {
            return;
        }
        int end = 0;
        for (LocalDate day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
            long start = Math.max(series.time(from), day.atStartOfDay(zone).toEpochSecond());
            long dayStart = day.atStartOfDay(zone).toEpochSecond();
            long dayEnd = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
            long first = dayStart + Math.ceilDiv(start - dayStart, (long) step) * step;
            for (long t = first; t < dayEnd && end < MOST_CANDIDATES; t += step, end++) {
                addTime(t, step);
            }
        }
    }

    private void addTime(long time, int step) {
        int index = series.indexAtOrBefore(time);
        // Only a bar that holds the moment itself: a label must not stand at the first bar after a break.
        if (index >= from && index < to && time - series.time(index) < series.barSize().seconds()) {
            add(index, (step < 60 ? SECOND : MINUTE).format(at(time)), false);
        }
    }

    /** At the first bar from {@code start} on, if it lies before {@code end}: a Saturday has no bar of its own. */
    private void add(ZonedDateTime start, ZonedDateTime end, String label) {
        int index = series.indexAtOrBefore(start.toEpochSecond() - 1) + 1;
        if (index > 0 && index < to && index >= from && series.time(index) < end.toEpochSecond()) {
            add(index, label, true);
        }
    }

    private void add(int index, String label, boolean strong) {
        int x = scale.x(index);
        var before = placed.floorEntry(index);
        var after = placed.ceilingEntry(index);
        boolean free = (before == null || x - scale.x(before.getKey()) >= gap)
                && (after == null || scale.x(after.getKey()) - x >= gap);
        if (free && x >= scale.left() && x < scale.right()) {
            placed.put(index, new Tick(index, label, strong));
        }
    }

    private ZonedDateTime at(long seconds) {
        return Instant.ofEpochSecond(seconds).atZone(zone);
    }
}
