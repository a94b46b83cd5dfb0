package tradewind.workbench.internal.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tradewind.core.strategy.Statistics;

class WordsTest {
    @Test
    void aLossIsCalledALoss() {
        assertEquals("It LOST 1\u202f234.50 EUR after costs. Each of 20 trades earned 3.25 bp before costs and cost 10.00 bp.",
                Words.verdict(Played.statistics(-1234.5, 0.01, 1), "EUR", ""));
    }

    @Test
    void aGainIsHeldAgainstLuck() {
        assertEquals("It gained 512.00 after costs. Each of 20 trades earned 3.25 bp before costs and cost 10.00 bp."
                + " That may be luck: the probability that it is more is 62\u202f% after 12 tries.",
                Words.verdict(Played.statistics(512, 0.62, 12), "", ""));
        assertTrue(Words.verdict(Played.statistics(512, 0.97, 1), "", "").contains("That is unlikely to be luck"));
        assertTrue(Words.verdict(Played.statistics(512, Double.NaN, 1), "", "").endsWith("Too few days to tell that from luck."));
    }

    @Test
    void nothingAndWhatEndedEarlyIsSaid() {
        assertEquals("It made no trade: nothing can be said about it.", Words.verdict(Played.nothing(), "EUR", ""));
        assertTrue(Words.verdict(Played.statistics(-1, 0.1, 1), "", "it lost too much")
                .endsWith(" The run was stopped: it lost too much."));
        assertTrue(Words.verdict(Played.statistics(-1, 0.1, 1), "EUR and USD", "")
                .contains("EUR and USD were added up as if they were one currency."));
    }

    @Test
    void theBestOfManyIsNotBelieved() {
        assertEquals("35 settings were tried. The best of 35 is expected to look good by chance: the probability that it is"
                + " more than luck is 20\u202f% (deflated Sharpe ratio). Believe it only if it holds on later bars: walk"
                + " forward.", Words.sweep(35, Played.statistics(100, 0.2, 35), false));
        assertTrue(Words.sweep(35, Played.statistics(100, 0.2, 35), true).endsWith("see the walk forward below."));
        assertTrue(Words.sweep(35, Played.statistics(-100, 0.2, 35), false).endsWith("Even the best LOST money after costs."));
        assertEquals("1 setting was tried. ", Words.sweep(1, Played.statistics(-100, 0.2, 1), false));
        assertEquals("Walk-forward: chosen on older bars and tested on the next, 3 stretches, it LOST 418.81 after costs in"
                + " 38 trades; 2 of 3 gained.", Words.walked(3, -418.81, 2, 38));
    }

    private static Map<String, String> figures(Statistics s) {
        return Figure.of(s).stream().collect(Collectors.toMap(Figure::name, Figure::value));
    }

    @Test
    void everyFigureIsThere() {
        Map<String, String> f = figures(Played.statistics(-100, 0.621, 12));
        assertEquals("\u2212100.00", f.get("Net result"));
        assertEquals("\u221250.00", f.get("Gross result"));
        assertEquals("50.00", f.get("Costs"));
        assertEquals("20", f.get("Closed trades"));
        assertEquals("40.0\u202f%", f.get("Hit rate"));
        assertEquals("0.80", f.get("Profit factor"));
        assertEquals("120.00", f.get("Max. drawdown"));
        assertEquals("+1.59", f.get("Sharpe ratio, year"));
        assertEquals("62.1\u202f% after 12 tries", f.get("Deflated Sharpe"));
        assertEquals("25.0\u202f%", f.get("Exposure"));
        assertEquals("10.00\u202fbp", f.get("Cost a trade"));
        assertEquals("+3.25\u202fbp", f.get("Break-even cost"));
        assertEquals("\u22126.75\u202fbp", f.get("Net a trade"));
    }

    @Test
    void whatCannotBeToldIsADash() {
        Map<String, String> f = figures(Played.nothing());
        for (String name : List.of("Hit rate", "Profit factor", "Sharpe ratio, year", "Gross a trade", "Cost a trade")) {
            assertEquals("\u2014", f.get(name), name);
        }
        assertTrue(f.values().stream().noneMatch(v -> v.contains("NaN") || v.contains("Infinity")), f.toString());
    }
}
