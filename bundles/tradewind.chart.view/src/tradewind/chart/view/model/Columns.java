package tradewind.chart.view.model;

import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSeries;

/**
 * What each pixel column shows when several bars share one: their common range, their summed volume, and whether the
 * price rose from the first open to the last close. Computed once for a scene; after a change in the series only from
 * the first changed column on, and after a pan only those that have come into view.
 */
public final class Columns {
    /** For a scale on which every bar has room for itself. */
    public static final Columns NONE = new Columns();

    private final @Nullable TimeScale time;
    private final @Nullable BarSeries series;
    private final double[] high;
    private final double[] low;
    private final double[] volume;
    private final boolean[] rises;

    private Columns() {
        time = null;
        series = null;
        high = new double[0];
        low = high;
        volume = high;
        rises = new boolean[0];
    }

    private Columns(BarSeries series, TimeScale time, Columns before) {
        this.time = time;
        this.series = series;
        high = new double[time.width()];
        low = new double[time.width()];
        volume = new double[time.width()];
        rises = new boolean[time.width()];
        int from = Math.clamp(-shift(time, before.time), 0, time.width());
        int to = Math.max(from, kept(series, time, before));
        take(before, from, to, (int) shift(time, before.time));
        for (int i = 0; i < from; i++) {
            compute(i, series, time);
        }
        for (int i = to; i < high.length; i++) {
            compute(i, series, time);
        }
    }

    /** What column {@code x} of the new scale shows, column {@code x + shift} of the old one showed. */
    private static long shift(TimeScale time, @Nullable TimeScale old) {
        return old == null ? 0 : time.shift() - time.width() - (old.shift() - old.width());
    }

    /** The first column that those before cannot give, right of those that they can. */
    private static int kept(BarSeries series, TimeScale time, Columns before) {
        TimeScale old = before.time;
        if (old == null || old.spacing() != time.spacing()) {
            return 0;
        }
        return Math.clamp(old.width() - shift(time, old), 0, firstChanged(series, time, before.series));
    }

    private void take(Columns before, int from, int to, int shift) {
        if (from < to) {
            System.arraycopy(before.high, from + shift, high, from, to - from);
            System.arraycopy(before.low, from + shift, low, from, to - from);
            System.arraycopy(before.volume, from + shift, volume, from, to - from);
            System.arraycopy(before.rises, from + shift, rises, from, to - from);
        }
    }

    /** @param before those of the scene before, which may serve in part */
    static Columns of(BarSeries series, TimeScale time, Columns before) {
        return time.decimated() ? new Columns(series, time, before) : NONE;
    }

    private static int firstChanged(BarSeries series, TimeScale time, @Nullable BarSeries old) {
        if (old == null) {
            return 0;
        }
        long changed = series.firstDifference(old);
        int index = changed == Long.MAX_VALUE ? series.size() : series.indexAtOrBefore(changed - 1) + 1;
        return Math.clamp((long) time.x(index) - time.left(), 0, time.width());
    }

    private void compute(int i, BarSeries bars, TimeScale scale) {
        int a = Math.max(0, scale.firstAt(scale.left() + i));
        int b = Math.min(bars.size(), scale.firstAt(scale.left() + i + 1));
        boolean some = a < b;
        high[i] = some ? bars.highest(a, b) : Double.NaN;
        low[i] = some ? bars.lowest(a, b) : Double.NaN;
        volume[i] = some ? bars.totalVolume(a, b) : 0;
        rises[i] = some && bars.close(b - 1) >= bars.open(a);
    }

    /** Whether column {@code x} shows any bar. */
    public boolean shows(int x) {
        return x >= 0 && x < high.length && !Double.isNaN(high[x]);
    }

    public double high(int x) {
        return high[x];
    }

    public double low(int x) {
        return low[x];
    }

    public double volume(int x) {
        return volume[x];
    }

    public boolean rises(int x) {
        return rises[x];
    }

    /** The highest price of all columns, NaN if they show nothing. */
    double highest() {
        double most = Double.NaN;
        for (double h : high) {
            most = Double.isNaN(most) ? h : Double.isNaN(h) ? most : Math.max(most, h);
        }
        return most;
    }

    /** The lowest price of all columns, NaN if they show nothing. */
    double lowest() {
        double least = Double.NaN;
        for (double l : low) {
            least = Double.isNaN(least) ? l : Double.isNaN(l) ? least : Math.min(least, l);
        }
        return least;
    }

    /** The volumes of all columns, 0 where they show nothing. */
    double[] volumes() {
        return volume.clone();
    }
}
