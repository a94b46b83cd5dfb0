package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.Subject;
import tradewind.core.statistics.DeflatedSharpe;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult.Equity;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.SweepRequest.Progress;

/** Several instruments are their sum. */
class PortfolioTest {
    private static final double TINY = 1e-9;

    private final LocalStrategies strategies = new LocalStrategies(List.of(Market.factory("test", () ->
            bars -> bars.size() % 7 == 0 ? Signal.longAll("in") : bars.size() % 7 == 4 ? Signal.flat("out") : Signal.KEEP)));

    private static BacktestRequest request(String name, BarSeries bars, int tries) {
        Subject plain = Market.subject(bars);
        return new BacktestRequest(new Subject(name, bars, plain.hours(), plain.zone(), plain.increments()),
                Market.settings(), Market.FREE, true, Optional.empty(), tries);
    }

    /** Two that share some days, and one that is not traded. */
    private static List<BacktestRequest> requests() {
        BarSeries bars = SampleBars.of(12_000);
        return List.of(request("A", bars.slice(0, 9000), 3), request("B", bars.slice(5000, 12_000), 3),
                request("C", bars.slice(0, 3), 3));
    }

    private PortfolioResult play() {
        return strategies.portfolio(requests(), Progress.SILENT, () -> false);
    }

    @Test
    void eachInstrumentGivesWhatItGivesAloneAndTheWholeIsTheirSum() {
        PortfolioResult all = play();
        double net = 0;
        int trades = 0;
        for (int i = 0; i < 3; i++) {
            Statistics alone = strategies.backtest(requests().get(i), () -> false).statistics();
            assertEquals(alone, all.parts().get(i).statistics());
            net += alone.net();
            trades += alone.trades();
        }
        Statistics s = all.statistics();
        assertEquals(net, s.net(), TINY);
        assertEquals(trades, s.trades());
        assertEquals(16_003, s.bars());
        assertEquals(net, all.equity().net()[all.equity().net().length - 1], 1e-6);
        assertTrue(all.banner().contains(trades + " trades on 3 instruments"), all.banner());
    }

    @Test
    void theSharpeRatioIsThatOfTheDaysTogetherAndDeflatedByTheTries() {
        PortfolioResult twice = strategies.portfolio(List.of(requests().get(0), requests().get(0)), Progress.SILENT,
                () -> false);
        Statistics one = twice.parts().getFirst().statistics();
        Statistics both = twice.statistics();
        assertEquals(one.days(), both.days());
        assertEquals(one.sharpe(), both.sharpe(), TINY);
        assertEquals(one.deflatedSharpe(), both.deflatedSharpe(), TINY);
        assertEquals(3, both.tries());
        assertEquals(one.profitFactor(), both.profitFactor(), TINY);
        assertTrue(play().statistics().days() > one.days());
    }

    @Test
    void triesMakeASingleBacktestLessLikely() {
        BarSeries bars = SampleBars.of(20_000);
        Statistics first = strategies.backtest(request("A", bars, 1), () -> false).statistics();
        Statistics hundredth = strategies.backtest(request("A", bars, 100), () -> false).statistics();
        assertEquals(first.sharpe(), hundredth.sharpe());
        assertTrue(hundredth.deflatedSharpe() < first.deflatedSharpe());
        assertTrue(Double.isFinite(DeflatedSharpe.of(new double[] {1, 2, 3, 4, 5, 7}, 100)));
        assertThrows(IllegalArgumentException.class, () -> request("A", bars, 0));
    }

    @Test
    void curvesAreAddedWhereEitherHasAPoint() {
        Equity sum = Portfolio.equity(List.of(new Equity(new long[] {10, 30}, new double[] {1, 5}, new double[2]),
                new Equity(new long[] {20, 40}, new double[] {-2, 3}, new double[2])));
        assertArrayEquals(new long[] {10, 20, 30, 40}, sum.time());
        assertArrayEquals(new double[] {1, -1, 3, 8}, sum.net());
        assertEquals(2, Portfolio.drawdown(sum.net()), TINY);
    }

    @Test
    void progressReachesTheLastBar() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        strategies.portfolio(requests(), (done, total) -> {
            assertEquals(16_003, total);
            told.add(done);
        }, () -> false);
        assertEquals(16_003, Collections.max(told));
        assertTrue(told.size() > 3, told.toString());
    }

    @Test
    void itCanBeCancelledAndNeedsAnInstrument() {
        assertThrows(CancellationException.class, () -> strategies.portfolio(requests(), Progress.SILENT, () -> true));
        assertThrows(IllegalArgumentException.class, () -> strategies.portfolio(List.of(), Progress.SILENT, () -> false));
    }

    @Test
    void thePageShowsAllAndEach() throws Exception {
        PortfolioResult all = play();
        String html = strategies.html(all);
        assertEquals(2 + 3 * 3, html.split("<svg ", -1).length - 1);
        assertTrue(html.contains("<h1>Test test on A, B, C</h1>") && html.contains("<h1>B</h1>"));
        assertFalse(html.contains("http"));
        String body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
        assertEquals(strategies.html(all.parts().getFirst()), strategies.html(new PortfolioResult(
                all.parts().subList(0, 1), all.parts().getFirst().statistics(), all.equity(), "")));
    }

    @Test
    void tradesNameTheirInstrument() {
        PortfolioResult all = play();
        List<String> lines = strategies.csv(all).lines().toList();
        assertTrue(lines.getFirst().startsWith("symbol,entered,"));
        assertTrue(lines.get(1).startsWith("A,") && lines.getLast().startsWith("B,"));
        assertEquals(1 + all.parts().stream().mapToInt(p -> p.trades().size()).sum(), lines.size());
        assertEquals(Map.of(), all.parts().getFirst().parameters().values());
    }
}
