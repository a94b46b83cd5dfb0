package tradewind.chart.view.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SampleTrades;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.BitmapFont;
import tradewind.chart.view.model.ChartModel;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.label.PastTrade;

class PastTradeBookTest {
    private static final Instrument RHM = instrument(1, "RHM");
    private static final Instrument SAP = instrument(2, "SAP");

    private final BarSeries series = SyntheticBars.minutes(1, 2, 100);
    private final List<PastTrade> trades = SampleTrades.of(series, 10);
    private final PastTradeBook book = new PastTradeBook();
    private final ChartModel model = new ChartModel(BitmapFont.METRICS);
    private final PastTradeFollower follower = new PastTradeFollower(model);

    private static Instrument instrument(int id, String symbol) {
        return new Instrument(id, symbol, SecurityType.STK, "SMART", "IBIS", "EUR", symbol, "XETRA", "", BigDecimal.ONE, "",
                PriceIncrements.uniform(new BigDecimal("0.2")), SyntheticBars.hours(), SyntheticBars.hours());
    }

    private boolean look(Instrument instrument, boolean on) {
        return follower.look(Optional.of(instrument), Optional.of(book), on);
    }

    private int shown() {
        return model.scene().trades().placed().size();
    }

    @Test
    void aChartShowsTheTradesOfItsInstrumentWhileTheyAreWanted() {
        model.show(SyntheticBars.subject("RHM"), series);
        book.show(RHM, trades);
        assertEquals(true, look(RHM, true));
        assertEquals(trades.size(), shown());
        assertEquals(false, look(RHM, true), "nothing new");
        look(RHM, false);
        assertEquals(0, shown());
        look(RHM, true);
        assertEquals(trades.size(), shown());
        look(SAP, true);
        assertEquals(0, shown());
        look(RHM, true);
        book.clear();
        assertEquals(true, look(RHM, true));
        assertEquals(0, shown());
    }

    @Test
    void aTradeIsRevealedOnceOnItsOwnChart() {
        model.resize(800, 450);
        model.show(SyntheticBars.subject("RHM"), series);
        book.show(RHM, trades);
        book.reveal(RHM, trades.get(3));
        double end = model.view().right();
        look(SAP, true);
        assertEquals(end, model.view().right());
        look(RHM, true);
        double there = model.view().right();
        assertEquals(Optional.of(trades.get(3)), model.scene().trades().revealed());
        model.end();
        look(RHM, false);
        look(RHM, true);
        assertEquals(end, model.view().right(), "a person has moved on");
        book.reveal(RHM, trades.get(3));
        look(RHM, true);
        assertEquals(there, model.view().right());
    }

    @Test
    void changesAreTold() {
        AtomicInteger told = new AtomicInteger();
        Subscription following = book.onChange(told::incrementAndGet);
        book.show(RHM, trades);
        book.reveal(RHM, trades.getFirst());
        book.show(RHM, List.of());
        assertEquals(Optional.empty(), book.revealed(), "it belonged to other trades");
        following.close();
        book.clear();
        assertEquals(3, told.get());
    }
}
