package tradewind.chart.view.model;

import java.time.ZoneId;
import java.util.List;
import tradewind.core.bar.BarSeries;
import tradewind.core.quote.Quote;

/**
 * Everything that is needed to draw one picture, and nothing else: the same scene always makes the same picture.
 *
 * @param columns    what pixel columns show, where bars share them
 * @param maxVolume  volume at the top of the volume pane
 * @param firstLive  the first bar that may still change; the ones before it belong to the lasting layer
 * @param labels     trade labels, ascending by bar
 * @param now        server time, epoch milliseconds
 * @param scrolledAway whether newer bars lie right of the view
 * @param lines      price lines, which belong to the living layer
 * @param forecasts  forecasts of these bars, which belong to the living layer
 * @param indicators with values of these bars, those before firstLive in the lasting layer
 * @param signals    of strategies; those before firstLive in the lasting layer
 * @param panes      of the indicators that are not drawn over the bars
 * @param trades     of a back-test, which belong to the lasting layer
 */
public record Scene(Layout layout, ChartSettings settings, Subject subject, BarSeries series, TimeScale time,
        PriceScale prices, Columns columns, double maxVolume, int firstLive, List<PlacedLabel> labels, Quote quote, ZoneId zone,
        Cursor cursor, long now, boolean scrolledAway, ChartLines lines, ChartForecasts forecasts,
        ChartIndicators indicators, ChartSignals signals, List<IndicatorPane> panes, ChartTrades trades) {

    /** This scene with the crosshair elsewhere, at another time. */
    public Scene at(Cursor other, long time) {
        return new Scene(layout, settings, subject, series, this.time, prices, columns, maxVolume, firstLive, labels,
                quote, zone, other, time, scrolledAway, lines, forecasts, indicators, signals, panes, trades);
    }

    /** This scene with other price lines. */
    public Scene with(ChartLines other) {
        return new Scene(layout, settings, subject, series, time, prices, columns, maxVolume, firstLive, labels, quote,
                zone, cursor, now, scrolledAway, other, forecasts, indicators, signals, panes, trades);
    }

    /** This scene with other forecasts. */
    public Scene with(ChartForecasts other) {
        return new Scene(layout, settings, subject, series, time, prices, columns, maxVolume, firstLive, labels, quote,
                zone, cursor, now, scrolledAway, lines, other, indicators, signals, panes, trades);
    }

    /** This scene with other words about strategies; the marks are the same. */
    public Scene with(ChartSignals other) {
        return new Scene(layout, settings, subject, series, time, prices, columns, maxVolume, firstLive, labels, quote,
                zone, cursor, now, scrolledAway, lines, forecasts, indicators, other, panes, trades);
    }

    public ChartTheme theme() {
        return settings.theme();
    }

    /** The bar before which a line of an indicator belongs to the lasting layer: what is drawn behind its bar is live longer. */
    public int firstLive(ShownIndicator.Line line) {
        return firstLive + Math.min(0, line.displacement());
    }

    public boolean isEmpty() {
        return series.isEmpty();
    }

    /** First bar in view. */
    public int from() {
        return Math.min(time.from(), series.size());
    }

    /** One past the last bar in view. */
    public int to() {
        return time.to(series.size());
    }

    /** Decimals that prices are shown with. */
    public int decimals() {
        return subject.increments().decimalsAt(prices.price(prices.bottom()));
    }

    /** Whether bar {@code i} is still being built, rather than closed and awaiting history. */
    public boolean inProgress(int i) {
        return i == series.size() - 1 && secondsLeft() > 0;
    }

    /** Seconds until the last bar closes, 0 if it has or if there is none. */
    public long secondsLeft() {
        if (series.isEmpty()) {
            return 0;
        }
        long end = series.time(series.size() - 1) + series.barSize().seconds();
        return Math.max(0, end - Math.floorDiv(now, 1000L));
    }

    /** The bar under the crosshair, otherwise the last one; -1 if there is none. */
    public int readOutBar() {
        int under = cursor.shown() ? time.indexAt(cursor.x()) : series.size() - 1;
        return Math.clamp(under, -1, series.size() - 1) < 0 ? series.isEmpty() ? -1 : 0
                : Math.min(under, series.size() - 1);
    }

    /** The row that bars end at when the scale of prices is stretched: the panes of indicators are not for them. */
    public int barsBottom() {
        return panes.isEmpty() ? Integer.MAX_VALUE / 2 : layout.prices().bottom();
    }

    /** Volume as pixels of the volume pane. */
    public int volumeHeight(double volume) {
        double share = maxVolume > 0 ? Math.min(1, volume / maxVolume) : 0;
        return (int) Math.round(share * Math.max(0, layout.volume().height() - 14));
    }

    /** Whether the lasting layer of {@code other} is the same picture as that of this scene. */
    public boolean sameHistory(Scene other) {
        int to = to();
        return layout.equals(other.layout) && settings.equals(other.settings) && subject.equals(other.subject)
                && time.equals(other.time) && prices.equals(other.prices) && maxVolume == other.maxVolume
                && zone.equals(other.zone) && samePanes(other)
                && sameIndicators(other)
                && labels == other.labels && signals.marks() == other.signals.marks() && trades == other.trades
                && to == other.to()
                && Math.min(firstLive, to) == Math.min(other.firstLive, to) && isEmpty() == other.isEmpty()
                && (to == 0 || series.time(to - 1) == other.series.time(to - 1))
                && sameBars(other, Math.min(firstLive, to));
    }

    /** What an indicator draws behind or ahead of its bar is in view when the first live bar is not. */
    private boolean sameIndicators(Scene other) {
        return indicators.shown().isEmpty() && other.indicators.shown().isEmpty()
                || firstLive == other.firstLive && indicators.sameUntil(other.indicators, firstLive);
    }

    private boolean samePanes(Scene other) {
        return panes.stream().map(IndicatorPane::scale).toList()
                .equals(other.panes.stream().map(IndicatorPane::scale).toList());
    }

    private boolean sameBars(Scene other, int count) {
        return count == 0 || series.firstDifference(other.series) > series.time(count - 1);
    }
}
