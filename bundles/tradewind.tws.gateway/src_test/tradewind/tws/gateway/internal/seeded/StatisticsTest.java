package tradewind.tws.gateway.internal.seeded;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.ListingQuery;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.MarketEvent;

/** The seeded market looks like the measured ones, within wide bounds. */
class StatisticsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:30:00Z");
    private static final Market MARKET = SeededMarket.create(7, NOW);
    private static final int CONTINUOUS = 510;

    private static Listing share(String symbol) {
        return MARKET.listings().find(ListingQuery.share(symbol, "EUR")).getFirst();
    }

    /** Complete days of continuous trading of the last {@code days} calendar days, by date. */
    private static Map<LocalDate, List<MarketBar>> days(Listing listing, BarSize size, int days) {
        long to = Instant.parse("2026-11-21T00:00:00Z").getEpochSecond();
        Map<LocalDate, List<MarketBar>> result = new TreeMap<>();
        for (MarketBar bar : MARKET.bars(new BarRequest(listing, size, WhatToShow.TRADES, false, to - days * 86400L, to,
                NOW.toEpochMilli()))) {
            LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(bar.time()), listing.zone());
            if (bar.time() < listing.calendar().day(date).open() + CONTINUOUS * 60) {
                result.computeIfAbsent(date, d -> new ArrayList<>()).add(bar);
            }
        }
        return result;
    }

    private static double[] returns(List<MarketBar> bars) {
        double[] r = new double[bars.size() - 1];
        for (int i = 0; i < r.length; i++) {
            r[i] = Math.log(bars.get(i + 1).close() / bars.get(i).close());
        }
        return r;
    }

    private static double[] absolute(double[] values) {
        return java.util.Arrays.stream(values).map(Math::abs).toArray();
    }

    private static double correlation(double[] a, double[] b, int lag) {
        int n = Math.min(a.length, b.length) - lag;
        double ma = mean(a);
        double mb = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < n; i++) {
            ab += (a[i] - ma) * (b[i + lag] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i + lag] - mb) * (b[i + lag] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }

    private static double moment(double[] values, int order) {
        return java.util.Arrays.stream(values).map(v -> Math.pow(v, order)).average().orElse(0);
    }

    private static void assertWithin(String what, double low, double value, double high) {
        assertTrue(value >= low && value <= high, () -> what + " is " + value + ", expected " + low + " to " + high);
    }

    @Test
    void minuteReturnsHaveFatTailsAndClusterButNoDirection() {
        List<double[]> days = days(share("RHM"), BarSize.M1, 150).values().stream().filter(d -> d.size() > 500)
                .map(StatisticsTest::returns).toList();
        assertWithin("days", 95, days.size(), 110);
        double kurtosis = days.stream().mapToDouble(r -> moment(r, 4) / Math.pow(moment(r, 2), 2)).average().orElse(0);
        assertWithin("kurtosis within a day", 4, kurtosis, 9);
        double deviation = Math.sqrt(days.stream().mapToDouble(r -> moment(r, 2)).average().orElse(0));
        assertWithin("standard deviation of a minute", 7e-4, deviation, 15e-4);
        double memory = days.stream().mapToDouble(r -> correlation(absolute(r), absolute(r), 1)).average().orElse(0);
        assertWithin("autocorrelation of absolute returns", 0.04, memory, 0.16);
        double later = days.stream().mapToDouble(r -> correlation(absolute(r), absolute(r), 10)).average().orElse(0);
        assertWithin("the same ten minutes later", 0.015, later, memory);
        double bounce = days.stream().mapToDouble(r -> correlation(r, r, 1)).average().orElse(0);
        assertWithin("autocorrelation of returns", -0.15, bounce, 0);
        double lag5 = days.stream().mapToDouble(r -> correlation(r, r, 5)).average().orElse(0);
        assertWithin("the same five minutes later", -0.02, lag5, 0.02);
        double zero = days.stream().mapToDouble(r -> java.util.Arrays.stream(r).filter(x -> x == 0).count()
                / (double) r.length).average().orElse(0);
        assertWithin("minutes without a change", 0.1, zero, 0.35);
    }

    @Test
    void volumeFollowsTheDayOfXetra() {
        double[] share = new double[17];
        double auctions = 0;
        double total = 0;
        double empty = 0;
        double minutes = 0;
        for (List<MarketBar> day : days(share("RHM"), BarSize.M1, 200).values()) {
            for (MarketBar bar : day) {
                int bucket = (int) ((bar.time() - day.getFirst().time()) / 1800);
                boolean auction = bar == day.getFirst() || bar.time() == day.getFirst().time() + 4 * 3600 + 120;
                auctions += auction ? bar.volume() : 0;
                share[bucket] += auction ? 0 : bar.volume();
                total += bar.volume();
                minutes++;
                empty += bar.count() == 0 ? 1 : 0;
            }
        }
        double continuous = java.util.Arrays.stream(share).sum();
        assertWithin("the first half hour's share", 0.08, share[0] / continuous, 0.16);
        assertWithin("the share from 12:00 to 12:30", 0.03, share[6] / continuous, 0.05);
        assertWithin("the last half hour's share", 0.065, share[16] / continuous, 0.12);
        assertTrue(share[13] > share[10], "the US open brings volume back");
        assertWithin("minutes without a trade", 0.01, empty / minutes, 0.12);
        assertWithin("auctions before the close", 0.03, auctions / total, 0.15);
    }

    @Test
    void theClosingAuctionIsLarge() {
        Listing rhm = share("RHM");
        double all = 0;
        double closing = 0;
        for (int age = 1; age < 60; age++) {
            LocalDate date = rhm.calendar().previous(LocalDate.of(2026, 11, 21).minusDays(age)).date();
            long last = rhm.calendar().day(date).close() - 60;
            for (MarketBar bar : MARKET.bars(new BarRequest(rhm, BarSize.M1, WhatToShow.TRADES, false, last - 9 * 3600,
                    last + 1, NOW.toEpochMilli()))) {
                all += bar.volume();
                closing += bar.time() == last ? bar.volume() : 0;
            }
        }
        assertWithin("the closing auction's share", 0.15, closing / all, 0.32);
    }

    @Test
    void sharesOfOneMarketMoveTogether() {
        assertWithin("correlation of RHM and SAP", 0.2, correlation(fiveMinutes("RHM"), fiveMinutes("SAP"), 0), 0.55);
    }

    private static double[] fiveMinutes(String symbol) {
        return days(share(symbol), BarSize.M5, 60).values().stream().map(StatisticsTest::returns)
                .flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    @Test
    void daysHaveGapsAndQuietAndLivelyTimes() {
        List<MarketBar> days = MARKET.bars(new BarRequest(share("RHM"), BarSize.D1, WhatToShow.TRADES, true, 0,
                NOW.getEpochSecond(), NOW.toEpochMilli()));
        double[] gaps = new double[days.size() - 1];
        double[] moves = new double[days.size() - 1];
        double[] ranges = new double[days.size() - 1];
        for (int i = 1; i < days.size(); i++) {
            gaps[i - 1] = Math.log(days.get(i).open() / days.get(i - 1).close());
            moves[i - 1] = Math.log(days.get(i).close() / days.get(i).open());
            ranges[i - 1] = Math.log(Math.max(1e-4, Math.log(days.get(i).high() / days.get(i).low())));
        }
        double[] sorted = absolute(gaps);
        java.util.Arrays.sort(sorted);
        assertWithin("median gap", 0.003, sorted[sorted.length / 2], 0.007);
        assertWithin("95th percentile of the gap", 0.01, sorted[sorted.length * 95 / 100], 0.03);
        assertWithin("kurtosis of gaps", 6, moment(gaps, 4) / Math.pow(moment(gaps, 2), 2), 400);
        assertWithin("standard deviation from open to close", 0.014, Math.sqrt(moment(moves, 2)), 0.026);
        assertWithin("autocorrelation of daily returns", -0.06, correlation(moves, moves, 1), 0.06);
        assertWithin("memory of ranges, one day", 0.3, correlation(ranges, ranges, 1), 0.7);
        assertWithin("memory of ranges, twenty days", 0.05, correlation(ranges, ranges, 20), 0.6);
    }

    @Test
    void tradesComeInBurstsAndMoveByFewTicks() {
        List<MarketEvent.Trade> trades = new ArrayList<>();
        long from = Instant.parse("2026-11-19T10:00:00Z").toEpochMilli();
        MARKET.events(share("RHM"), from, from + 6 * 3_600_000L, e -> {
            if (e instanceof MarketEvent.Trade t) {
                trades.add(t);
            }
        });
        int together = 0;
        int[] ticks = new int[4];
        for (int i = 1; i < trades.size(); i++) {
            together += trades.get(i).time() == trades.get(i - 1).time() ? 1 : 0;
            double move = Math.abs(trades.get(i).price() - trades.get(i - 1).price()) / 0.5;
            ticks[(int) Math.min(3, Math.round(move))]++;
        }
        double n = trades.size() - 1;
        assertWithin("trades in the millisecond of the one before", 0.12, together / n, 0.3);
        assertWithin("trades at the price of the one before", 0.3, ticks[0] / n, 0.6);
        assertTrue(ticks[1] > ticks[2] && ticks[2] > ticks[3], "the more ticks the rarer");
    }
}
