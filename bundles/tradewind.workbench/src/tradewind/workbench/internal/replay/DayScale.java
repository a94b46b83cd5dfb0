package tradewind.workbench.internal.replay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A day laid out from left to right.
 *
 * @param left  pixel of {@code begin}
 * @param width pixels from {@code begin} to {@code end}
 */
record DayScale(Instant begin, Instant end, int left, int width) {
    private static final int[] STEPS_MINUTES = {1, 5, 15, 30, 60, 120, 180, 360};

    int x(Instant time) {
        double share = (double) (time.toEpochMilli() - begin.toEpochMilli()) / length();
        return left + (int) Math.round(Math.clamp(share, 0, 1) * width);
    }

    /** Rounded to whole minutes, except at the ends. */
    Instant time(int x) {
        double share = Math.clamp((x - left) / (double) Math.max(1, width), 0, 1);
        Instant exact = begin.plusMillis(Math.round(share * length()));
        Instant minute = exact.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
        return minute.isBefore(begin) ? begin : minute.isAfter(end) ? end : minute;
    }

    private long length() {
        return Math.max(1, end.toEpochMilli() - begin.toEpochMilli());
    }

    /** Round times of the zone that are at least {@code apart} pixels from one another. */
    List<Instant> marks(ZoneId zone, int apart) {
        int step = STEPS_MINUTES[STEPS_MINUTES.length - 1];
        for (int i = STEPS_MINUTES.length - 1; i >= 0; i--) {
            if (STEPS_MINUTES[i] * 60_000.0 / length() * width >= apart) {
                step = STEPS_MINUTES[i];
            }
        }
        ZonedDateTime at = begin.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        List<Instant> marks = new ArrayList<>();
        for (; !at.toInstant().isAfter(end); at = at.plusMinutes(step)) {
            if (!at.toInstant().isBefore(begin)) {
                marks.add(at.toInstant());
            }
        }
        return marks;
    }
}
