package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.BitmapFont;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.quote.Quote;

/** The part in view moves when the person moves it, and else only to follow the market at its edge. */
class ViewportTest {
    private final ChartModel model = new ChartModel(BitmapFont.METRICS);

    @BeforeEach
    void fill() {
        model.resize(900, 500);
        model.show(SyntheticBars.subject(""), SyntheticBars.minutes(1, 5));
    }

    private long timeAt(int x) {
        Scene scene = model.scene();
        return scene.series().time(scene.time().indexAt(x));
    }

    private void newBar() {
        Bar last = model.series().last();
        double p = last.close();
        model.update(model.series().with(Bar.provisional(last.time() + 60, p, p, p, p, 1, BarSize.M1)), Quote.NONE);
    }

    @Test
    void startsAtTheNewestBars() {
        Scene scene = model.scene();
        assertEquals(scene.series().size(), scene.to());
        assertFalse(scene.scrolledAway());
    }

    @Test
    void followsANewBarAtTheRightEdge() {
        int x = model.scene().time().x(model.series().size() - 1);
        newBar();
        assertEquals(x, model.scene().time().x(model.series().size() - 1));
    }

    @Test
    void doesNotMoveOnANewBarWhenScrolledBack() {
        model.pan(400);
        long before = timeAt(300);
        for (int i = 0; i < 30; i++) {
            newBar();
        }
        assertEquals(before, timeAt(300));
        assertTrue(model.scrolledAway());
    }

    @Test
    void doesNotMoveWhenOlderBarsArrive() {
        model.pan(400);
        long before = timeAt(300);
        BarSeries series = model.series();
        BarSeries older = BarSeries.empty(BarSize.M1);
        for (int i = 1000; i > 0; i--) {
            older = older.with(Bar.authoritative(series.time(0) - 60L * i, 1600, 1601, 1599, 1600, 1, BarSize.M1));
        }
        model.update(series.merge(older), Quote.NONE);
        assertEquals(before, timeAt(300));
    }

    @Test
    void keepsWhatIsUnderThePointerWhileZooming() {
        model.pan(600);
        for (double factor : new double[] {1.3, 1.3, 0.5, 2, 0.9}) {
            long before = timeAt(500);
            model.zoom(factor, 500);
            assertEquals(before, timeAt(500), 120, "At factor " + factor);
        }
    }

    @Test
    void endGoesBackToLive() {
        model.pan(700);
        assertTrue(model.scrolledAway());
        model.end();
        assertFalse(model.scrolledAway());
    }

    @Test
    void homeShowsTheFirstBarAtTheLeftEdge() {
        model.home();
        assertEquals(0, model.scene().from());
        assertEquals(0, model.scene().time().indexAt(0));
    }

    @Test
    void homeShowsTheFirstBarAtTheLeftEdgeOfAShortSeries() {
        model.show(SyntheticBars.subject(""), SyntheticBars.minutes(1, 1, 12));
        model.home();
        assertEquals(0, model.scene().time().indexAt(0));
    }

    @Test
    void oneAuctionDoesNotFlattenTheVolumeOfTheDay() {
        Bar last = model.series().last();
        double usual = model.scene().maxVolume();
        model.update(model.series().with(Bar.authoritative(last.time() + 60, 1700, 1700, 1700, 1700, 1e6,
                BarSize.M1)), Quote.NONE);
        Scene scene = model.scene();
        assertTrue(scene.maxVolume() <= 4 * usual, "Top of the pane at " + scene.maxVolume());
        assertEquals(scene.volumeHeight(scene.maxVolume()), scene.volumeHeight(1e6));
    }

    @Test
    void fitShowsEveryBar() {
        model.fit();
        assertEquals(0, model.scene().from());
        assertEquals(model.series().size(), model.scene().to());
    }

    @Test
    void goToCentresTheBar() {
        long time = model.series().time(700);
        model.goTo(time);
        assertEquals(time, timeAt(model.scene().layout().prices().width() / 2), 60);
    }

    @Test
    void somethingIsAlwaysInView() {
        qt().withFixedSeed(3).forAll(integers().between(-100_000, 100_000), integers().between(-8, 8),
                integers().between(0, 900)).checkAssert((pan, zoom, x) -> {
                    model.pan(pan);
                    model.zoom(Math.pow(2, zoom), x);
                    assertTrue(model.scene().from() < model.scene().to(),
                            "Nothing in view after pan " + pan + ", zoom " + zoom + " at " + x);
                });
    }

    @Test
    void pricesFollowTheBarsUntilStretchedAndAfterReset() {
        Scene before = model.scene();
        model.stretchPrices(2);
        assertFalse(model.autoScale());
        PriceScale stretched = model.scene().prices();
        assertEquals((before.prices().high() - before.prices().low()) / 2, stretched.high() - stretched.low(), 1e-6);
        model.resetPrices();
        assertEquals(before.prices(), model.scene().prices());
    }

    @Test
    void everyBarInViewFitsThePrices() {
        qt().withFixedSeed(4).forAll(integers().between(0, 20_000)).checkAssert(pan -> {
            model.reset();
            model.pan(pan);
            Scene scene = model.scene();
            assertTrue(scene.prices().high() >= scene.series().highest(scene.from(), scene.to()));
            assertTrue(scene.prices().low() <= scene.series().lowest(scene.from(), scene.to()));
        });
    }
}
