package tradewind.chart.view.model;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.TextMetrics;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.label.PastTrade;
import tradewind.core.label.TradeLabel;
import tradewind.core.quote.Quote;

/**
 * The state of one chart: the data it was given, the part in view, and what the person has chosen. Belongs to one
 * thread. {@link #scene} turns it into numbers for the renderers.
 */
public final class ChartModel {
    private static final int MOST_LIVE_BARS = 64;
    /** Of the width, for a stretch that is brought into view. */
    private static final double REVEALED_SHARE = 0.8;
    private final TextMetrics metrics;
    private int width = 1;
    private int height = 1;
    private ChartSettings settings = ChartSettings.DEFAULT;
    private Subject subject = Subject.none("");
    private BarSeries series = BarSeries.empty(BarSize.M1);
    private Quote quote = Quote.NONE;
    private List<TradeLabel> labels = List.of();
    private List<PlacedLabel> placed = List.of();
    private Viewport view = Viewport.start(0);
    private double stretch = 1;
    private OptionalDouble centre = OptionalDouble.empty();
    private Cursor cursor = Cursor.NONE;
    private long now;
    private @Nullable Scene made;
    private int labelWidth;
    private Columns columns = Columns.NONE;
    private ChartLines lines = ChartLines.NONE;
    private ChartForecasts forecasts = ChartForecasts.NONE;
    private ChartSignals signals = ChartSignals.NONE;
    private ChartIndicators indicators = ChartIndicators.NONE;
    private List<PastTrade> pastTrades = List.of();
    private ChartTrades trades = ChartTrades.NONE;

    public ChartModel(TextMetrics metrics) {
        this.metrics = metrics;
        this.labelWidth = metrics.textWidth("0000.00", FontRole.NORMAL);
    }

    public ChartSettings settings() {
        return settings;
    }

    public BarSeries series() {
        return series;
    }

    public Viewport view() {
        return view;
    }

    public void resize(int newWidth, int newHeight) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
        keepInside();
    }

    public void settings(ChartSettings chosen) {
        settings = chosen;
        made = null;
    }

    /** Another instrument or another bar size: the view starts at the newest bars, as wide as before. */
    public void show(Subject newSubject, BarSeries newSeries) {
        subject = newSubject;
        series = newSeries;
        placed = PlacedLabel.place(labels, series);
        trades = ChartTrades.place(pastTrades, trades.revealed(), series);
        view = Viewport.live(series.size(), view.spacing());
        resetPrices();
        keepInside();
    }

    public void subject(Subject changed) {
        subject = changed;
        made = null;
    }

    /**
     * New data for what is shown. The bars in view stay in view, unless the newest bar was in view and a newer one has
     * opened: then the view moves on with it.
     */
    public void update(BarSeries newer, Quote newQuote) {
        quote = newQuote;
        made = null;
        if (newer == series) {
            return;
        }
        BarSeries older = series;
        series = newer;
        if (older.isEmpty() || newer.isEmpty()) {
            view = Viewport.live(newer.size(), view.spacing());
        } else if (view.following(older.size())) {
            view = view.moved(newer.size() - older.size());
        } else {
            view = view.moved(shiftOf(older, newer));
        }
        if (!labels.isEmpty() && older.size() != newer.size()) {
            placed = PlacedLabel.place(labels, newer);
        }
        if (!pastTrades.isEmpty() && older.size() != newer.size()) {
            placeTrades(trades.revealed());
        }
        keepInside();
    }

    /** By how many bars the bar at the right edge has moved, because older ones were put before it or taken away. */
    private int shiftOf(BarSeries older, BarSeries newer) {
        int edge = Math.clamp((long) Math.floor(view.right()), 0, older.size() - 1);
        return Math.max(0, newer.indexAtOrBefore(older.time(edge))) - edge;
    }

    public void labels(List<TradeLabel> shown) {
        labels = List.copyOf(shown);
        made = null;
        placed = PlacedLabel.place(labels, series);
    }

    /** Trades of a back-test. @param revealed the one among them that stands out */
    public void trades(List<PastTrade> shown, Optional<PastTrade> revealed) {
        pastTrades = List.copyOf(shown);
        made = null;
        placeTrades(revealed);
    }

    /** What is drawn stays the same object while it is the same, for the lasting layer is told by that. */
    private void placeTrades(Optional<PastTrade> revealed) {
        ChartTrades next = ChartTrades.place(pastTrades, revealed, series);
        trades = next.same(trades) ? trades : next;
    }

    public void cursor(Cursor at) {
        cursor = at;
        Scene present = made;
        made = present == null ? null : present.at(cursor, now);
    }

    public ChartLines lines() {
        return lines;
    }

    /** The scale of prices does not follow them. */
    public void lines(ChartLines shown) {
        lines = shown;
        Scene present = made;
        made = present == null ? null : present.with(lines);
    }

    public ChartForecasts forecasts() {
        return forecasts;
    }

    /** What is forecast of these bars. The scale of prices does not follow it. */
    public void forecasts(ChartForecasts shown) {
        forecasts = shown;
        Scene present = made;
        made = present == null || !settings.forecasts() ? null : present.with(forecasts);
    }

    public ChartSignals signals() {
        return signals;
    }

    /** What strategies do on this instrument. The scale of prices does not follow it. */
    public void signals(ChartSignals shown) {
        ChartSignals next = shown.after(signals);
        boolean same = next.marks() == signals.marks();
        signals = next;
        Scene present = made;
        made = present == null || !same || !settings.labels() ? null : present.with(next);
    }

    public ChartIndicators indicators() {
        return indicators;
    }

    /** Indicators with their values. The scale of prices does not follow them. */
    public void indicators(ChartIndicators shown) {
        indicators = shown;
        made = null;
    }

    /** @param serverTime epoch milliseconds */
    public void time(long serverTime) {
        now = serverTime;
        Scene present = made;
        made = present == null ? null : present.at(cursor, now);
    }

    public void pan(double pixels) {
        view = view.pan(pixels);
        keepInside();
    }

    /** Moves prices up or down; from then on the scale does not follow the bars until {@link #resetPrices}. */
    public void panPrices(int pixels) {
        PriceScale prices = scene().prices();
        int middle = prices.top() + prices.height() / 2;
        centre = OptionalDouble.of(prices.price(middle - pixels));
        made = null;
    }

    /** @param factor above 1 shows a smaller range of prices */
    public void stretchPrices(double factor) {
        stretch = Math.clamp(stretch * factor, 0.05, 50);
        made = null;
    }

    /** The scale follows the bars in view again. */
    public void resetPrices() {
        stretch = 1;
        centre = OptionalDouble.empty();
        made = null;
    }

    public boolean autoScale() {
        return stretch == 1 && centre.isEmpty();
    }

    /** Zooms about column {@code x}. @param factor above 1 shows fewer bars */
    public void zoom(double factor, int x) {
        int plot = plotWidth();
        view = view.zoom(factor, plot - Math.min(x, plot), Viewport.minSpacing(series.size(), plot));
        keepInside();
    }

    /** Zooms about the newest bar while it is in view, otherwise about the middle. */
    public void zoom(double factor) {
        boolean live = view.following(series.size());
        zoom(factor, plotWidth() / 2);
        if (live) {
            end();
        }
    }

    /** Shows the oldest bars. */
    public void home() {
        view = new Viewport(plotWidth() / view.spacing(), view.spacing());
        keepInside();
    }

    /** Shows the newest bars. */
    public void end() {
        view = Viewport.live(series.size(), view.spacing());
        keepInside();
    }

    /** Newest bars, usual width, prices by the bars in view. */
    public void reset() {
        view = Viewport.start(series.size());
        resetPrices();
        keepInside();
    }

    /** Shows every bar. */
    public void fit() {
        view = Viewport.live(series.size(), Viewport.minSpacing(series.size(), plotWidth()));
        keepInside();
    }

    /** Centres the bar at that time. @param time epoch seconds */
    public void goTo(long time) {
        view = new Viewport(series.indexAtOrBefore(time) + plotWidth() / 2.0 / view.spacing(), view.spacing());
        keepInside();
    }

    /** Brings a stretch to the middle, and zooms out if it is wider than the view. @param from epoch seconds */
    public void reveal(long from, long to) {
        int first = Math.max(0, series.indexAtOrBefore(from));
        int last = Math.max(first, series.indexAtOrBefore(to));
        double spacing = Math.max(Viewport.minSpacing(series.size(), plotWidth()),
                Math.min(view.spacing(), REVEALED_SHARE * plotWidth() / (last - first + 1)));
        view = new Viewport((first + last + 1) / 2.0 + plotWidth() / 2.0 / spacing, spacing);
        keepInside();
    }

    public boolean scrolledAway() {
        return !series.isEmpty() && !view.following(series.size());
    }

    private int plotWidth() {
        return layout(labelWidth).prices().width();
    }

    private void keepInside() {
        view = view.within(series.size(), plotWidth());
        made = null;
    }

    /** The picture to be drawn now. */
    public Scene scene() {
        Scene present = made;
        if (present == null) {
            present = make();
            made = present;
        }
        return present;
    }

    private Scene make() {
        Frame frame = frame();
        if (labelWidth(frame.prices) != labelWidth) {
            labelWidth = labelWidth(frame.prices);
            frame = frame();
        }
        ZoneId zone = settings.zone().zone(subject.hours().zone());
        ChartIndicators values = indicators.fit(series) ? indicators : indicators.blank();
        int right = (int) Math.ceil(frame.time.shift() / frame.time.spacing());
        double maxVolume = settings.volume() ? PriceRange.volume(volumes(frame.time)) : 0;
        return new Scene(frame.layout, settings, subject, series, frame.time, frame.prices, columns, maxVolume,
                firstLive(), settings.labels() ? placed : List.of(), quote, zone, cursor, now, scrolledAway(),
                lines, settings.forecasts() ? forecasts : ChartForecasts.NONE, values,
                settings.labels() ? signals : ChartSignals.NONE,
                IndicatorPane.of(values.below(), frame.layout.panes(), frame.time.from(), right), trades);
    }

    /** The geometry of a picture. */
    private record Frame(Layout layout, TimeScale time, PriceScale prices) {
    }

    private Frame frame() {
        Layout layout = layout(labelWidth);
        TimeScale time = TimeScale.of(view, 0, layout.prices().width());
        columns = Columns.of(series, time, columns);
        int from = Math.min(time.from(), series.size());
        int to = time.to(series.size());
        double high = from >= to ? Double.NaN : time.decimated() ? columns.highest() : series.highest(from, to);
        double low = from >= to ? Double.NaN : time.decimated() ? columns.lowest() : series.lowest(from, to);
        boolean some = !Double.isNaN(high);
        return new Frame(layout, time, PriceRange.scale(some ? low : 0, some ? high : 1, subject.increments(), stretch,
                centre, layout.prices(), settings.log()));
    }

    private Layout layout(int priceWidth) {
        return Layout.of(width, height, settings.volume(), indicators.below().size(), priceWidth,
                metrics.textHeight(FontRole.NORMAL));
    }

    private int labelWidth(PriceScale prices) {
        int decimals = subject.increments().decimalsAt(prices.high());
        return Math.max(metrics.textWidth("0000.00", FontRole.NORMAL),
                Math.max(metrics.textWidth(Figures.price(prices.high(), decimals), FontRole.NORMAL),
                        metrics.textWidth(Figures.price(prices.low(), decimals), FontRole.NORMAL)));
    }

    private double[] volumes(TimeScale time) {
        if (time.decimated()) {
            return columns.volumes();
        }
        int from = Math.min(time.from(), series.size());
        double[] result = new double[time.to(series.size()) - from];
        Arrays.setAll(result, i -> series.volume(from + i));
        return result;
    }

    private int firstLive() {
        int last = series.size() - 1;
        int k = Math.max(0, last);
        while (k > 0 && last - k < MOST_LIVE_BARS && series.provisional(k - 1)) {
            k--;
        }
        return k;
    }
}
