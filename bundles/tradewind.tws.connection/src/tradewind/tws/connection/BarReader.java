package tradewind.tws.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.TradingSession;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.Unset;

/** Makes a series of the bars of the wire: bars that are none are left out, bars that are not over are provisional. */
final class BarReader {
    private static final LocalTime NOON = LocalTime.NOON;

    private final Instrument instrument;
    private final BarSize size;
    private final BarGrid grid;
    private long skipped;

    BarReader(Instrument instrument, BarSize size) {
        this.instrument = instrument;
        this.size = size;
        this.grid = BarGrid.of(size, instrument.tradingHours());
    }

    /** Bars that were left out so far, because they are not bars or out of order. */
    long skipped() {
        return skipped;
    }

    /**
     * @param from inclusive, epoch seconds
     * @param to   exclusive
     * @param now  the server's clock
     */
    BarSeries read(BarColumns bars, long from, long to, long now, BarSource source) {
        BarSeriesBuilder series = new BarSeriesBuilder(size);
        long last = Long.MIN_VALUE;
        for (int i = 0; i < bars.size(); i++) {
            long time = bars.isDate(i) && bars.time[i] != Unset.LONG ? ofDate(bars.time[i]) : bars.time[i];
            double volume = bars.volume[i] > 0 ? bars.volume[i] : 0;
            if (time == Unset.LONG || time <= last
                    || !Bar.isValid(bars.open[i], bars.high[i], bars.low[i], bars.close[i], volume)) {
                skipped++;
            } else if (time >= from && time < to) {
                boolean open = source == BarSource.LIVE_HISTORY || now < end(time);
                series.add(time, bars.open[i], bars.high[i], bars.low[i], bars.close[i], volume, open, source);
                last = time;
            }
        }
        return series.build();
    }

    /** When the bar is over, epoch seconds: with its time or with the session that it lies in. */
    long end(long time) {
        long nominal = grid.end(time);
        List<TradingSession> sessions = instrument.tradingHours().sessions(time, nominal);
        return sessions.isEmpty() ? nominal
                : Math.min(nominal, sessions.get(sessions.size() - 1).close());
    }

    /**
     * Day, week and month bars are stamped with a date. They are filed under the opening of their first session, as
     * bars that are made of smaller ones are.
     *
     * @param midnight of the date, UTC
     */
    private long ofDate(long midnight) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(midnight), ZoneOffset.UTC);
        long start = grid.start(day.atTime(NOON).atZone(instrument.zone()).toEpochSecond());
        return instrument.tradingHours().sessions(start, grid.end(start)).stream().findFirst()
                .map(TradingSession::open).filter(open -> open > start).orElse(start);
    }
}
