package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;

class HistoryPlanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Monday to Friday week; the Saturday and Sunday before are closed. */
    private static final TradingHours XETRA = TradingHours.parse("20261121:CLOSED;20261122:CLOSED;"
            + "20261123:0900-20261123:1735;20261124:0900-20261124:1735;20261125:0900-20261125:1735;"
            + "20261126:0900-20261126:1735;20261127:0900-20261127:1735", BERLIN);
    private static final Instrument RHM = new Instrument(1, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM",
            "XETRA", "", BigDecimal.ONE, "", PriceIncrements.uniform(BigDecimal.ONE), XETRA, XETRA);

    private static HistoryPlan plan(BarSize size) {
        return new HistoryPlan(size, RHM, false);
    }

    private static long at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toEpochSecond();
    }

    private static List<HistoryPlan.Page> all(BarSize size, long from, long now) {
        return all(plan(size), from, now);
    }

    private static List<HistoryPlan.Page> all(HistoryPlan plan, long from, long now) {
        List<HistoryPlan.Page> pages = new ArrayList<>();
        long end = HistoryPlan.NOW;
        do {
            HistoryPlan.Page page = plan.page(from, end, now);
            pages.add(page);
            end = plan.skipClosed(from, page.start());
        } while (end > from);
        return pages;
    }

    @Test
    void minutesComeInWeeksThatEndWithATradingDay() {
        List<HistoryPlan.Page> pages = all(BarSize.M1, at("2026-11-05T12:00:00"), at("2026-11-24T11:00:00"));
        // Behind the second page lies a weekend, which is not asked for.
        assertEquals(List.of(" 1 W", "20261117-23:00:00 1 W", "20261110-23:00:00 6 D"),
                pages.stream().map(p -> p.endText() + " " + p.duration()).toList());
    }

    @Test
    void shorterPagesAreDaysAndLeaveTheWeekendOut() {
        HistoryPlan days = plan(BarSize.M1).shorter().shorter();
        assertSame(days, days.shorter());
        List<HistoryPlan.Page> pages = all(days, at("2026-11-19T12:00:00"), at("2026-11-24T11:00:00"));
        assertEquals(List.of("", "20261123-23:00:00", "20261120-23:00:00", "20261119-23:00:00"),
                pages.stream().map(HistoryPlan.Page::endText).toList());
        assertTrue(pages.stream().allMatch(p -> p.duration().equals("1 D")), pages.toString());
    }

    /** However often a page is too long, there is an end to it, and every length is one that TWS knows. */
    @ParameterizedTest
    @EnumSource(value = BarSize.class, mode = EnumSource.Mode.EXCLUDE, names = "M90")
    void pagesGetShorterDownToAnEnd(BarSize size) {
        long now = at("2026-11-24T11:00:00");
        HistoryPlan plan = plan(size);
        int steps = 0;
        for (HistoryPlan next = plan.shorter(); next != plan; next = plan.shorter()) {
            assertTrue(next.page(0, HistoryPlan.NOW, now).start() >= plan.page(0, HistoryPlan.NOW, now).start());
            plan = next;
            steps++;
        }
        assertTrue(steps > 0 && steps < 20, size + ": " + steps);
        assertTrue(plan.page(0, HistoryPlan.NOW, now).duration().matches("[1-9]\\d* [SDWMY]"));
    }

    @Test
    void aShortTailIsAskedForBySeconds() {
        long now = at("2026-11-23T10:00:00");
        HistoryPlan.Page page = plan(BarSize.M1).page(now - 300, HistoryPlan.NOW, now);
        assertEquals(new HistoryPlan.Page(now - 300, HistoryPlan.NOW, "420 S"), page);
    }

    @ParameterizedTest
    @CsvSource({"S1,1800 S", "S5,7200 S", "S30,28800 S", "M1,1 W", "M2,2 W", "M5,4 W", "M15,4 W", "M30,4 W", "H1,4 W",
            "H4,4 W", "H8,1 M", "D1,1 Y", "W1,1 Y", "MO1,1 Y"})
    void neverAsksForMoreThanIsServed(BarSize size, String longest) {
        long now = at("2026-11-24T11:00:00");
        assertEquals(longest, plan(size).page(now - 300 * 86_400L, HistoryPlan.NOW, now).duration());
    }

    /** The pages touch or overlap, so that no bar falls between two of them, and they end. */
    @ParameterizedTest
    @EnumSource(value = BarSize.class, mode = EnumSource.Mode.EXCLUDE, names = {"M90", "S1", "S5", "S10", "S15"})
    void pagesLeaveNoTradingTimeOut(BarSize size) {
        long now = at("2026-11-24T11:00:00");
        long from = now - 40 * 86_400L;
        List<HistoryPlan.Page> pages = all(size, from, now);
        long covered = now;
        for (HistoryPlan.Page page : pages) {
            long end = Math.min(page.end(), now);
            assertTrue(end == covered || !size.intraday() || XETRA.sessions(end, covered).isEmpty(), pages.toString());
            covered = page.start();
        }
        assertTrue(covered <= from || XETRA.sessions(from, covered).isEmpty(), pages.toString());
    }

    @Test
    void smallBarsAreNotOlderThanHalfAYear() {
        long now = at("2026-11-24T11:00:00");
        assertTrue(plan(BarSize.S5).earliest(0, now) > now - 200 * 86_400L);
        assertEquals(0, plan(BarSize.M1).earliest(0, now));
    }
}
