package tradewind.ai.internal.serve;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.data.InputProfile;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.registry.ModelShelf.Shelved;
import tradewind.ai.internal.score.LiveBands;
import tradewind.ai.internal.score.RollingScore;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.LiveScore;
import tradewind.core.forecast.Served;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TickGrid;

/**
 * One model at work: forecasts the bar behind the newest confirmed one, logs that, and scores it when its bar is
 * confirmed. Sees confirmed bars only, and of them the last ones, so that a forecast costs the same however long the
 * series is. On the serving thread.
 */
final class ServedModel {
    private static final System.Logger LOG = System.getLogger(ServedModel.class.getName());
    /** History answers within seconds of a close; later than this something is wrong. */
    private static final Duration GRACE = Duration.ofSeconds(60);
    /** After so many bars in a row that were not served, the ranges are calibrated anew. */
    private static final int LONG_BREAK = 20;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Served served;
    private Shelved shelved;
    private final ForecastLog log;
    private final InstantSource clock;
    private final Supplier<BarSeries> bars;
    private final int window;
    private final TrackRecord record;
    private @Nullable LiveBands bands;
    private boolean fitted;
    private long newest = Long.MIN_VALUE;
    private Optional<LiveForecast> current = Optional.empty();
    private InputDrift drift = InputDrift.UNKNOWN;
    private LiveScore score;
    private String abstention = "no bar is confirmed yet";

    /** @param bars the series as it is now, provisional bars and all */
    ServedModel(Served served, Shelved shelved, ForecastLog log, InstantSource clock, Supplier<BarSeries> bars) {
        this.served = served;
        this.shelved = shelved;
        this.log = log;
        this.clock = clock;
        this.bars = bars;
        window = shelved.preparation().spec().windowLength();
        record = TrackRecord.of(log.entries(), model(), clock.instant());
        score = RollingScore.of(record.scored());
    }

    private String model() {
        return shelved.card().folder().getFileName().toString();
    }

    /** Bars may have been confirmed. @return whether the snapshot has changed */
    boolean confirmed() {
        BarSeries series = bars.get();
        BarSeries tail = tail(series, window);
        long last = tail.isEmpty() ? Long.MIN_VALUE : tail.last().time();
        if (last <= newest) {
            return false;
        }
        settle(series, last);
        try {
            fit(series);
            if (bands == null || tail.size() - 1 - tail.indexAtOrBefore(newest) > LONG_BREAK) {
                bands = Warmth.bands(shelved, columns(tail(series, window + LiveBands.SETTLED)), record.scored());
                watch();
            }
            newest = last;
            current = Optional.empty();
            abstention = forecast(columns(tail));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            LOG.log(Level.WARNING, "The model " + shelved.card().folder() + " cannot forecast", e);
            newest = last;
            abstention = "it failed: " + e.getMessage();
        }
        return true;
    }

    /** A general model gets the scales of this instrument from all bars that are there when it begins. */
    private void fit(BarSeries series) {
        if (shelved.card().general() && !fitted) {
            shelved = shelved.fittedTo(columns(series.authoritative()), TickGrid.of(served.instrument().increments()));
            fitted = true;
        }
    }

    /** Looks at what the model sees; the next forecast goes by it. Not in haste: after a forecast was told. */
    void watch() {
        drift = shelved.preparation().drift(columns(tail(bars.get(), InputProfile.WINDOW)));
    }

    /** The last confirmed bars, and those before them that their input hangs on. */
    private static BarSeries tail(BarSeries series, int count) {
        int to = series.size();
        while (to > 0 && series.provisional(to - 1)) {
            to--;
        }
        return series.slice(Math.max(0, to - Preparation.SETTLING - count), to).authoritative();
    }

    private BarColumns columns(BarSeries tail) {
        return Subject.of(served.instrument(), tail, served.feed().regularOnly()).columns();
    }

    private void settle(BarSeries series, long last) {
        for (LiveForecast f : record.open()) {
            int i = series.indexOf(f.start().getEpochSecond());
            if (i >= 0 && !series.provisional(i)) {
                calibrated(f, series.close(i));
                write(new LogEntry.Came(f.start(), series.bar(i)));
                record.came(f.start(), series.bar(i));
                score = RollingScore.of(record.scored());
            } else if (last > f.start().getEpochSecond()) {
                write(new LogEntry.Void(f.start(), "nothing was traded"));
                record.drop(f.start());
            }
        }
    }

    private void calibrated(LiveForecast f, double close) {
        LiveBands present = bands;
        if (present != null) {
            present.next(f.candle().quantiles(), f.naive(), f.volatility());
            present.outcome(close);
        }
    }

    /** Forecasts if there is something to forecast. @return why nobody should go by it */
    private String forecast(BarColumns columns) {
        Optional<NextSlot> slot = NextSlot.after(newest, served.feed().barSize(),
                served.instrument().hours(served.feed().regularOnly()));
        String impossible = slot.map(s -> impossible(s, columns))
                .orElse("the session is over; the first bar of the next one is not forecast");
        if (!impossible.isEmpty() || slot.isEmpty()) {
            return impossible;
        }
        return logged(made(slot.get(), columns, Doubts.of(drift, score)));
    }

    private String impossible(NextSlot slot, BarColumns columns) {
        int length = columns.size() - columns.stretchStart(columns.size() - 1);
        if (!clock.instant().isBefore(Instant.ofEpochSecond(slot.end()))) {
            return "bars are confirmed too late to forecast the next one";
        }
        if (!shelved.card().learntTo().isBefore(Instant.ofEpochSecond(slot.start()))) {
            return "it has learnt from this bar already";
        }
        return length < window ? "it needs " + window + " bars without a hole; there are " + length
                : Doubts.expired(shelved.card(), Instant.ofEpochSecond(newest));
    }

    private Duration age() {
        return newest == Long.MIN_VALUE ? Duration.ZERO
                : Duration.between(shelved.card().learntTo(), Instant.ofEpochSecond(newest));
    }

    private LiveForecast made(NextSlot slot, BarColumns columns, String doubts) {
        ForecastInput input = shelved.preparation().input(columns);
        CandleForecast candle = shelved.model().predict(input);
        Anchor a = input.anchor();
        List<ForecastRange> ranges = present().next(candle.quantiles(), a.close(), a.volatility());
        return new LiveForecast(Instant.ofEpochSecond(slot.start()), Instant.ofEpochSecond(slot.end()),
                Instant.ofEpochSecond(newest), clock.instant(), a.close(), a.volatility(), candle, ranges, doubts);
    }

    private LiveBands present() {
        LiveBands present = bands;
        if (present == null) {
            throw new IllegalStateException("The ranges are not calibrated");
        }
        return present;
    }

    /** A forecast counts only once it is on the disk, and only if its bar was not complete by then. */
    private String logged(LiveForecast made) {
        if (!write(new LogEntry.Made(model(), made))) {
            return "its forecasts cannot be logged in " + log.file();
        }
        if (!clock.instant().isBefore(made.end())) {
            write(new LogEntry.Void(made.start(), "written too late"));
            return "the disk was too slow to log the forecast in time";
        }
        record.made(made);
        current = Optional.of(made);
        return made.abstention();
    }

    private boolean write(LogEntry entry) {
        try {
            log.append(entry);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot write " + log.file(), e);
            return false;
        }
    }

    /** Time has passed. @return whether the snapshot has changed */
    boolean tick() {
        Instant now = clock.instant();
        boolean overdue = current.isPresent() ? now.isAfter(current.get().end().plus(GRACE)) : stale(now);
        String reason = "market data are stale: no bar was confirmed since " + CLOCK.format(
                Instant.ofEpochSecond(newest == Long.MIN_VALUE ? 0 : newest).atZone(served.instrument().zone()));
        if (!overdue || abstention.equals(reason)) {
            return false;
        }
        current = Optional.empty();
        abstention = reason;
        return true;
    }

    /** Whether the market has been open for longer than a bar takes to be confirmed. */
    private boolean stale(Instant now) {
        if (newest == Long.MIN_VALUE) {
            return false;
        }
        long late = now.getEpochSecond() - 2L * served.feed().barSize().seconds() - GRACE.toSeconds();
        return late > newest && served.instrument().hours(served.feed().regularOnly()).sessionAt(late).isPresent()
                && served.instrument().hours(served.feed().regularOnly()).sessionAt(now.getEpochSecond()).isPresent();
    }

    ForecastSnapshot snapshot() {
        return new ForecastSnapshot(served, current, record.trail(), score, drift, age(), abstention,
                newest == Long.MIN_VALUE ? "" : Doubts.old(shelved.card(), Instant.ofEpochSecond(newest)));
    }
}
