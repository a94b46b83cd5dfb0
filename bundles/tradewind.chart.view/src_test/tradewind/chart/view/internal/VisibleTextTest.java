package tradewind.chart.view.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.BitmapFont;
import tradewind.chart.view.model.ChartLines;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ShownLine;
import tradewind.chart.view.model.Subject;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.label.PriceLine;
import tradewind.core.label.TradeLabel.LineStyle;

class VisibleTextTest {
    private static ChartModel model(BarSeries series) {
        ChartModel model = new ChartModel(BitmapFont.METRICS);
        model.resize(800, 400);
        model.show(SyntheticBars.subject(""), series);
        return model;
    }

    private static BarSeries twoBars() {
        return BarSeries.empty(BarSize.M1)
                .with(Bar.authoritative(1_795_420_800L, 1989.6, 1990.4, 1989.2, 1990, 1200, BarSize.M1))
                .with(Bar.provisional(1_795_420_860L, 1990, 1990.2, 1989.8, 1989.8, 30, BarSize.M1));
    }

    @Test
    void saysWhatIsSeen() {
        assertEquals("RHM, 2 bars of 1m from Mon 2026-11-23 09:00 to Mon 2026-11-23 09:01 Europe/Berlin, "
                + "highest 1\u2009990.4, lowest 1\u2009989.2, last price 1\u2009989.8, provisional",
                VisibleText.summary(model(twoBars()).scene()));
    }

    @Test
    void saysWhichLinesThereAreAndWhatIsDoneToThem() {
        ChartModel model = model(twoBars());
        PriceLine buy = new PriceLine(1989.2, "BUY 10 LMT", PriceLine.Tone.BUY, LineStyle.SOLID, 1);
        model.lines(ChartLines.NONE.with(List.of(new ShownLine(1, buy, Optional.of(p -> { })))));
        assertTrue(VisibleText.summary(model.scene()).endsWith("provisional; line BUY 10 LMT at 1\u2009989.2"));
        model.lines(model.lines().light(OptionalLong.of(1)).ghostAt(new BigDecimal("1988.8")));
        assertTrue(VisibleText.summary(model.scene()).endsWith("at 1\u2009989.2, selected, moved to 1\u2009988.8"));
    }

    @Test
    void listsTheBarsInView() {
        assertEquals("""
                Time (Europe/Berlin)\tOpen\tHigh\tLow\tClose\tVolume\tState
                Mon 2026-11-23 09:00\t1\u2009989.6\t1\u2009990.4\t1\u2009989.2\t1\u2009990.0\t1\u2009200\tconfirmed
                Mon 2026-11-23 09:01\t1\u2009990.0\t1\u2009990.2\t1\u2009989.8\t1\u2009989.8\t30\tprovisional
                """, VisibleText.table(model(twoBars()).scene(), 100));
    }

    @Test
    void saysWhatIsAwaitedWithoutBars() {
        ChartModel model = model(BarSeries.empty(BarSize.M1));
        model.subject(Subject.none("Connecting\nto the simulator"));
        assertEquals("Connecting to the simulator", VisibleText.summary(model.scene()));
    }
}
