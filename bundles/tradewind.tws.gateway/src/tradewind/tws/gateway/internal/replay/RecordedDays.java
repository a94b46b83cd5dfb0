package tradewind.tws.gateway.internal.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tradewind.core.replay.ReplayDay;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;

/** Finds out which days were recorded, and from when to when. */
final class RecordedDays {
    private static final long MINUTE = 60;

    private RecordedDays() {
    }

    /** Days on which something of any listing was recorded, ascending, from whole minute to whole minute. */
    static List<ReplayDay> of(Map<Listing, Recording> recordings) {
        Map<LocalDate, ReplayDay> days = new TreeMap<>();
        recordings.forEach((listing, recording) -> {
            long[] times = recording.timesWithinDays();
            long length = Math.max(MINUTE, recording.bars().isEmpty() ? 0 : recording.barSeconds() % ReplayDays.DAILY);
            int i = 0;
            while (i < times.length) {
                TradingDay day = listing.calendar().lastOpened(times[i]);
                long next = listing.calendar().next(day.date()).open();
                int from = i;
                while (i < times.length && times[i] < next) {
                    i++;
                }
                days.merge(day.date(), day(listing, day, times[from], times[i - 1] + length), RecordedDays::joined);
            }
        });
        return List.copyOf(days.values());
    }

    private static ReplayDay day(Listing listing, TradingDay day, long first, long end) {
        Instant begin = Instant.ofEpochSecond(Math.floorDiv(first, MINUTE) * MINUTE);
        Instant until = Instant.ofEpochSecond(Math.floorDiv(end, MINUTE) * MINUTE);
        Instant opening = Instant.ofEpochSecond(day.regular().getFirst().open());
        boolean inside = opening.isAfter(begin) && opening.isBefore(until);
        return new ReplayDay(day.date(), begin, inside ? opening : begin, until, listing.zone());
    }

    /** Recorded of two listings: where regular trading begins, the first one says. */
    private static ReplayDay joined(ReplayDay a, ReplayDay b) {
        Instant begin = a.begin().isBefore(b.begin()) ? a.begin() : b.begin();
        Instant end = a.end().isAfter(b.end()) ? a.end() : b.end();
        boolean early = a.opening().equals(a.begin());
        return new ReplayDay(a.date(), begin, early ? b.opening() : a.opening(), end, a.zone());
    }

    /** The last day with recorded trades, the last one if there is none. */
    static ReplayDay best(List<ReplayDay> days, Map<Listing, Recording> recordings) {
        long last = recordings.values().stream().map(Recording::trades).filter(t -> t.size() > 0)
                .mapToLong(t -> t.time(t.size() - 1)).max().orElse(Long.MAX_VALUE);
        return last == Long.MAX_VALUE ? days.getLast() : days.reversed().stream()
                .filter(d -> !d.begin().isAfter(Instant.ofEpochMilli(last))).findFirst().orElse(days.getLast());
    }
}
