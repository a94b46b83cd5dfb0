package tradewind.marketdata.hub.internal;

import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;

/** A bar that history has not confirmed yet. Covers {@code start} to {@code end}, epoch seconds. */
final class LiveBar {
    final long start;
    final long end;
    /** What the bar is filed under, as history spells it. */
    private long label;
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;
    private long closeTime;
    private BarSource source;
    /** Whether ticks were received from the bar's start on, so that history in progress knows nothing better. */
    private boolean whole;
    /** Whether the prices only repeat the close of the bar before. */
    private boolean placeholder;

    /** A bar begun by a tick. */
    LiveBar(long start, long end, double price, long time, boolean whole) {
        this.start = start;
        this.end = end;
        label = start;
        open = price;
        high = price;
        low = price;
        close = price;
        closeTime = time;
        source = BarSource.TICKS;
        this.whole = whole;
    }

    /** A bar begun by history. */
    LiveBar(long start, long end, Bar bar) {
        this.start = start;
        this.end = end;
        source = bar.source();
        take(bar);
    }

    private void take(Bar bar) {
        label = bar.time();
        open = bar.open();
        high = bar.high();
        low = bar.low();
        close = bar.close();
        volume = bar.volume();
        placeholder = empty(bar);
    }

    /** Before anything happens in a bar, servers show the close of the bar before. */
    private static boolean empty(Bar bar) {
        return bar.volume() == 0 && bar.high() == bar.low();
    }

    boolean contains(long second) {
        return second >= start && second < end;
    }

    void price(double price, long time) {
        if (placeholder) {
            open = price;
            high = price;
            low = price;
            placeholder = false;
        }
        high = Math.max(high, price);
        low = Math.min(low, price);
        if (time >= closeTime) {
            close = price;
            closeTime = time;
        }
        source = BarSource.TICKS;
    }

    void addVolume(double more) {
        volume += more;
    }

    /** Ticks are missing from now on, or were before. */
    void broken() {
        whole = false;
    }

    /** Learns from history what happened before the first tick. */
    void seed(Bar bar) {
        label = bar.time();
        if (source != BarSource.TICKS) {
            take(bar);
        } else if (!whole && !empty(bar)) {
            open = bar.open();
            high = Math.max(high, bar.high());
            low = Math.min(low, bar.low());
            volume = Math.max(volume, bar.volume());
        }
    }

    double volume() {
        return volume;
    }

    Bar bar(BarSize size) {
        return new Bar(label, open, high, low, close, volume, true, source, size, 0);
    }
}
