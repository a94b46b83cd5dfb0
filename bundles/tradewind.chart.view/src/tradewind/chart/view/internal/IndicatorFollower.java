package tradewind.chart.view.internal;

import java.util.List;
import java.util.Optional;
import tradewind.chart.view.ChartPreferences;
import tradewind.chart.view.model.ChartIndicators;
import tradewind.chart.view.model.ChartModel;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.TradingHours;

/** Brings the chosen indicators with their values into the model of a chart. Display thread; never waits. */
final class IndicatorFollower implements AutoCloseable {
    private final ChartModel model;
    private final InstalledIndicators installed;
    private final IndicatorDesk desk = new IndicatorDesk();
    private String text = "";
    private int version = -1;
    private BarSeries asked = BarSeries.empty(BarSize.M1);
    private List<PlacedIndicator> placed = List.of();

    IndicatorFollower(ChartModel model, InstalledIndicators installed) {
        this.model = model;
        this.installed = installed;
    }

    /** Looks once. @return whether there is something new to draw */
    boolean look() {
        boolean chosen = chosen();
        if (chosen || !placed.isEmpty() && model.series() != asked) {
            ask();
        }
        Optional<ChartIndicators> ready = desk.take();
        ready.ifPresent(model::indicators);
        return ready.isPresent();
    }

    private boolean chosen() {
        String now = ChartPreferences.get(ChartPreferences.INDICATORS);
        if (now.equals(text) && version == installed.version()) {
            return false;
        }
        text = now;
        version = installed.version();
        placed = PlacedIndicator.of(ChosenIndicator.list(now), installed::kind);
        return true;
    }

    private void ask() {
        asked = model.series();
        TradingHours hours = model.scene().subject().hours();
        desk.ask(new IndicatorDesk.Request(asked, placed, hours));
    }

    @Override
    public void close() {
        desk.close();
    }
}
