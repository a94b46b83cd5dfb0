package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Trade;

/** What a back-test fills, when, and at which price. */
class MatchingTest {
    private static final double CENT = 1e-9;

    private static List<Trade> trades(Map<Integer, Integer> targets, BarSeries bars, RunSettings settings,
            FillModel fills) {
        return Market.play(Market.targets(targets), bars, settings, fills).result(1, "").trades();
    }

    @Test
    void anOrderSeesTheNextBarOnlyAndCrossesTheSpread() {
        BarSeries bars = Market.bars(Market.flat(10), Market.row(10.05, 10.10, 10.00, 10.08), Market.flat(10.2),
                Market.row(10.2, 10.3, 10.1, 10.1), Market.flat(10.1));
        Trade trade = trades(Map.of(1, 100, 3, 0), bars, Market.settings(), Market.FREE).getFirst();
        assertEquals(10.05, trade.entry(), CENT, "the open of the next bar was a trade at the ask");
        assertEquals(10.19, trade.exit(), CENT, "the quote still stood at 10.19 to 10.20: a seller gets the bid");
        assertEquals(Market.START + 60, trade.entered());
        assertEquals(Market.START + 180, trade.left());
        assertEquals(10, trade.pieces());
        assertEquals(1.4, trade.gross(), 1e-6);
    }

    @Test
    void noMoreIsTakenThanIsDisplayed() {
        BarSeries bars = Market.bars(Market.flat(10), new double[] {10, 10, 10, 10, 16}, new double[] {10, 10, 10, 10, 8},
                Market.flat(10));
        Backtest run = Market.play(Market.targets(Map.of(1, 100)), bars.slice(0, 2), Market.settings(), Market.FREE);
        assertEquals(4, run.result(1, "").trades().getFirst().pieces(), "a quarter of 16");
        run = Market.play(Market.targets(Map.of(1, 100)), bars, Market.settings(), Market.FREE);
        assertEquals(10, run.result(1, "").trades().getFirst().pieces());
        assertEquals(1, run.statistics(1).orders(), "the rest of the order is not ordered again");
    }

    @Test
    void latencyMakesItLaterThanTheOpen() {
        BarSeries bars = Market.bars(Market.flat(10), Market.row(10.05, 10.15, 10.00, 10.10), Market.flat(10.1));
        FillModel slow = new FillModel(1, 0.25, Commission.NONE, 0, Duration.ofSeconds(20), 1);
        Trade trade = trades(Map.of(1, 100), bars, Market.settings(), slow).getFirst();
        assertEquals(10.15, trade.entry(), CENT, "open and low are over, the high is the first to be seen");
    }

    @Test
    void slippageAndCommissionAreCostsOfEachSide() {
        BarSeries bars = Market.bars(Market.flat(10), Market.flat(10), Market.flat(10), Market.flat(10));
        FillModel slipping = new FillModel(0, 0.25, new Commission(0, 0, 0.001, 3), 5, Duration.ZERO, 2);
        Trade trade = trades(Map.of(1, 100, 3, 0), bars, Market.settings(), slipping).getFirst();
        assertEquals(0, trade.gross(), 1e-9, "no spread, and slippage is not on the price");
        assertEquals(2 * (3 + 200 * 5e-4), trade.costs(), 1e-9, "the least commission, and 5 bp of 200, both twice");
    }

    @Test
    void aLimitBeyondTheMarketRests() {
        RunSettings patient = new RunSettings("test", Map.of(), 10, true, new BigDecimal("-0.05"), false,
                Market.settings().gate(), Market.settings().sandbox());
        BarSeries bars = Market.bars(Market.flat(10), Market.row(10, 10.05, 9.98, 10.02), Market.row(10, 10, 9.90, 9.95),
                Market.flat(10));
        Trade trade = trades(Map.of(1, 100), bars, patient, Market.FREE).getFirst();
        assertEquals(Market.START + 120, trade.entered() / 60 * 60);
        assertEquals(9.91, trade.entry(), CENT, "the bar falls to 9.90, where a buyer pays the ask, below his limit of 9.94");
    }

    @Test
    void theDayEndsAnOrderAndTheEntryIsNotChased() {
        BarSeries before = Market.bars(Market.flat(10), Market.flat(10));
        BarSeries bars = before.merge(BarSeries.of(before.barSize(), List.of(
                tradewind.core.bar.Bar.authoritative(Market.START + 86400, 11, 11, 11, 11, 1000, before.barSize()),
                tradewind.core.bar.Bar.authoritative(Market.START + 86460, 11, 11, 11, 11, 1000, before.barSize()))));
        Backtest run = Market.play(Market.targets(Map.of(2, 100)), bars, Market.settings(), Market.FREE);
        assertEquals(List.of(), run.result(1, "").trades());
        assertEquals(1, run.statistics(1).orders());
    }

    @Test
    void commissionsAreThoseOfThePriceLists() {
        assertEquals(3, Commission.EUROPE_SHARES.of(10, 85, true), 1e-9);
        assertEquals(0.425, Commission.EUROPE_SHARES.of(10, 85, false), 1e-9);
        assertEquals(5, Commission.US_SHARES.of(1000, 182, true), 1e-9);
        assertEquals(1, Commission.US_SHARES.of(10, 182, true), 1e-9);
        assertEquals(0.5, Commission.US_SHARES.of(1000, 0.05, false), 1e-9, "capped at one per cent");
        assertEquals(4, Commission.FUTURES.of(-2, 4000, true), 1e-9);
    }

    @Test
    void aTurnIsTwoTrades() {
        BarSeries bars = Market.bars(Market.flat(10), Market.flat(10), Market.flat(11), Market.flat(11), Market.flat(12));
        List<Trade> trades = trades(Map.of(1, 100, 3, -100), bars, Market.settings().withLongOnly(false), Market.FREE);
        assertEquals(2, trades.size());
        assertEquals(10, trades.get(0).pieces());
        assertEquals(-10, trades.get(1).pieces());
        assertEquals(true, trades.get(1).open());
        assertEquals(12, trades.get(1).exit(), CENT);
    }
}
