package tradewind.workbench.internal.backtest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveScaleTest {
    private static final long DAY = 86_400;
    /** 2020-01-01. */
    private static final long START = 1_577_836_800L;

    private static CurveScale days(int days) {
        return CurveScale.of(new long[] {START, START + days * DAY}, new double[] {0, 1});
    }

    @Test
    void zeroIsAlwaysOnThePlane() {
        CurveScale loss = CurveScale.of(new long[] {0, 10}, new double[] {-5, -100});
        assertTrue(loss.up(0) > 0.9 && loss.up(0) <= 1 && loss.up(-100) > 0);
        assertEquals(List.of(-100.0, -80.0, -60.0, -40.0, -20.0, 0.0), loss.ticks());
        assertEquals(0.5, loss.along(5));
        CurveScale flat = CurveScale.of(new long[] {7, 7}, new double[] {0, 0});
        assertTrue(Double.isFinite(flat.up(0)) && Double.isFinite(flat.along(7)));
        assertTrue(flat.ticks().size() < 10);
    }

    @Test
    void drawdownIsCountedFromTheHighestBefore() {
        assertArrayEquals(new double[] {-2, 0, -5, -1, 0}, CurveScale.drawdown(new double[] {-2, 3, -2, 2, 4}));
    }

    @Test
    void datesAreRoundAndFit() {
        for (int days : new int[] {1, 5, 40, 300, 1826, 9000}) {
            for (int most : new int[] {1, 4, 9}) {
                List<LocalDate> dates = days(days).dates(ZoneOffset.UTC, most);
                assertTrue(dates.size() <= most + 1, days + " days: " + dates);
            }
        }
        assertEquals(List.of("2020-01-02", "2020-01-03", "2020-01-04", "2020-01-05"),
                days(4).dates(ZoneOffset.UTC, 9).stream().map(LocalDate::toString).toList());
        List<LocalDate> years = days(1826).dates(ZoneOffset.UTC, 6);
        assertEquals(LocalDate.of(2021, 1, 1), years.getFirst());
        assertTrue(years.stream().allMatch(d -> d.getDayOfYear() == 1), years.toString());
        assertTrue(days(200).dates(ZoneOffset.UTC, 9).stream().allMatch(d -> d.getDayOfMonth() == 1));
    }
}
