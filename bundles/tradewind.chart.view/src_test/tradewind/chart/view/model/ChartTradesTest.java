package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SampleTrades;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.BitmapFont;
import tradewind.core.bar.BarSeries;
import tradewind.core.label.PastTrade;

class ChartTradesTest {
    private final BarSeries series = SyntheticBars.minutes(3, 2, 100);

    @Test
    void tradesLieOverTheBarsOfTheirFills() {
        List<PastTrade> trades = SampleTrades.of(series, 10);
        ChartTrades placed = ChartTrades.place(trades, Optional.empty(), series);
        assertEquals(trades.size(), placed.placed().size());
        assertEquals(20, placed.placed().get(2).from());
        assertEquals(25, placed.placed().get(2).to());
        assertEquals(2, placed.firstAt(16));
        assertEquals(2, placed.firstAt(25));
        assertEquals(3, placed.firstAt(26));
        assertEquals(trades.size(), placed.firstAt(10_000));
    }

    @Test
    void whatBeganBeforeTheFirstBarHasNoPlace() {
        List<PastTrade> trades = SampleTrades.of(series, 10);
        assertEquals(trades.size() - 2, ChartTrades.place(trades, Optional.empty(), series.slice(15, series.size()))
                .placed().size());
        assertTrue(ChartTrades.place(trades, Optional.empty(), series.slice(0, 0)).placed().isEmpty());
    }

    @Test
    void aTradeIsBroughtToTheMiddleAndIntoView() {
        ChartModel model = new ChartModel(BitmapFont.METRICS);
        model.resize(800, 450);
        model.show(SyntheticBars.subject("SIM"), series);
        model.trades(SampleTrades.of(series, 10), Optional.empty());
        model.reveal(series.time(40), series.time(50));
        Scene near = model.scene();
        assertEquals(near.layout().prices().width() / 2.0, (near.time().x(40) + near.time().x(50)) / 2.0, 2);
        double before = near.time().spacing();
        model.reveal(series.time(0), series.time(series.size() - 1));
        Scene wide = model.scene();
        assertTrue(wide.time().spacing() < before);
        assertTrue(wide.time().x(0) >= 0 && wide.time().x(series.size() - 1) < wide.layout().prices().right());
        assertSame(wide.trades(), near.trades());
    }

    @Test
    void aNewBarDoesNotDrawThemAnew() {
        ChartModel model = new ChartModel(BitmapFont.METRICS);
        model.resize(800, 450);
        BarSeries shorter = series.slice(0, series.size() - 1);
        model.show(SyntheticBars.subject("SIM"), shorter);
        model.trades(SampleTrades.of(shorter, 10), Optional.empty());
        ChartTrades before = model.scene().trades();
        model.update(series, SyntheticBars.quote(10));
        assertSame(before, model.scene().trades());
    }
}
