package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tradewind.core.bar.BarSeries;
import tradewind.core.statistics.DeflatedSharpe;
import tradewind.core.statistics.Normal;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.Statistics;

class ReportTest {
    private static final double TINY = 1e-9;

    /** Buys 10 at 10 for 3, sells them at 11 for 3; buys 10 at 11 for 3 and still has them at 10.50. */
    private static BacktestResult result() {
        BarSeries bars = Market.bars(Market.flat(10), Market.flat(10), Market.flat(11.01), Market.flat(11.01),
                Market.flat(11.01), Market.flat(11.01), Market.flat(10.5));
        FillModel costly = new FillModel(1, 0.25, Commission.EUROPE_SHARES, 0, java.time.Duration.ZERO, 1);
        return Market.play(Market.targets(Map.of(1, 100, 3, 0, 5, 100)), bars, Market.settings(), costly).result(1, "abc");
    }

    @Test
    void theFiguresAddUp() {
        BacktestResult r = result();
        Statistics s = r.statistics();
        assertEquals(2, r.trades().size());
        assertEquals(10 * (11.0 - 10), r.trades().getFirst().gross(), TINY);
        assertEquals(10 * (11.0 - 10) + 10 * (10.5 - 11.01), s.gross(), TINY);
        assertEquals(9, s.costs(), TINY);
        assertEquals(s.gross() - s.costs(), s.net(), TINY);
        assertEquals(1, s.trades());
        assertEquals(1000, s.grossBp(), 1e-6);
        assertEquals(400, s.netBp(), 1e-6);
        assertEquals(s.grossBp(), s.breakEvenBp());
        assertEquals(1, s.winShare());
        assertTrue(Double.isInfinite(s.profitFactor()));
        assertEquals(600, s.costBp(), 1e-6);
        assertEquals(3, s.orders());
        assertEquals(7, s.bars());
        assertTrue(s.maxDrawdown() > 8.0, s.toString());
        assertTrue(r.banner().startsWith("A gain after costs: 1 trades, 1000.00 bp gross and 400.00 bp net each"),
                r.banner());
    }

    @Test
    void thePageIsWholeAndSelfContained() throws Exception {
        String html = ReportPage.html(result());
        for (String url : List.of("http:", "https:", "<script", "<link", "<img")) {
            assertFalse(html.contains(url), url);
        }
        assertEquals(3, html.split("<svg ", -1).length - 1);
        assertTrue(html.contains("SHA-256 of the decision log: abc"));
        String body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    @Test
    void tradesAsCsv() {
        List<String> lines = TradesCsv.of(result().trades()).lines().toList();
        assertEquals(3, lines.size());
        assertEquals("2017-07-28T07:01:00Z,2017-07-28T07:03:00Z,10,10.000000,11.000000,10.0000,6.0000,4.0000,1000.0000,"
                + "400.0000", lines.get(1));
        assertTrue(lines.get(2).startsWith("2017-07-28T07:05:00Z,,10,"), lines.get(2));
    }

    @Test
    void theSharpeRatioIsDeflatedByTheNumberOfTries() {
        double[] daily = {1, -1, 2, 0.5, -0.5, 1.5, 2, -1, 1, 1};
        assertEquals(0.6055, DeflatedSharpe.sharpe(daily), 1e-3);
        assertTrue(DeflatedSharpe.of(daily, 1) > 0.9);
        assertTrue(DeflatedSharpe.of(daily, 100) < 0.5);
        assertTrue(Double.isNaN(DeflatedSharpe.of(new double[] {1, 2}, 1)));
        assertEquals(0.975, Normal.cdf(1.959964), 1e-6);
    }
}
