package tradewind.ai.internal.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.registry.ModelShelf.Shelved;
import tradewind.core.Subscription;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.LiveScore;
import tradewind.core.forecast.Served;

/**
 * A model that is to be served: its feed, and the model at work once both it and its log could be opened. What cannot be
 * opened is tried again. On the serving thread.
 */
final class Serving implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Serving.class.getName());
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final Ports ports;
    private final Served served;
    private final boolean remembered;
    private final MarketFeed feed;
    private final Subscription confirmed;
    private boolean simulated;
    private Path folder;
    private @Nullable ServedModel model;
    private @Nullable ForecastLog log;
    private String trouble = "";
    private Instant tried = Instant.MIN;

    /** @param changed called on the serving thread when there is something new to see */
    Serving(Ports ports, Served served, boolean remembered, Runnable changed) {
        this.ports = ports;
        this.served = served;
        this.remembered = remembered;
        feed = ports.market().open(served.instrument(), served.feed());
        folder = ports.folder();
        confirmed = feed.onConfirmed(bars -> ports.thread().execute(() -> {
            if (look()) {
                changed.run();
                watch();
            }
        }));
        open();
    }

    Served served() {
        return served;
    }

    boolean remembered() {
        return remembered;
    }

    private void open() {
        tried = ports.wall().instant();
        simulated = ports.simulated();
        folder = ports.folder();
        try {
            Shelved shelved = ports.shelf().open(served.model(), ports.forecaster(served.model().forecaster()));
            ForecastLog opened = ForecastLog.open(file(), served.feed().barSize());
            log = opened;
            model = new ServedModel(served, shelved, opened, ports.clock(), () -> feed.snapshot().series());
            trouble = "";
            look();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            String now = "it cannot be served: " + e.getMessage();
            LOG.log(now.equals(trouble) ? Level.DEBUG : Level.WARNING, "{0}: {1}", served.model().folder(), now);
            trouble = now;
        }
    }

    /** A file for each series; those of a simulated market have a folder of their own, as their bars have. */
    private Path file() {
        BarKey key = BarKey.of(served.instrument(), served.feed().barSize(), served.feed().whatToShow(),
                served.feed().regularOnly(), simulated);
        WhatToShow what = key.whatToShow();
        return folder.resolve(key.instrument()).resolve(key.barSize().shortText()
                + (key.regularOnly() ? "-rth" : "") + (what == WhatToShow.TRADES ? ""
                        : "-" + what.name().toLowerCase(Locale.ROOT)) + ".jsonl");
    }

    private boolean look() {
        ServedModel present = model;
        return present != null && present.confirmed();
    }

    private void watch() {
        ServedModel present = model;
        if (present != null) {
            present.watch();
        }
    }

    /** Time has passed. @return whether the snapshot has changed */
    boolean tick() {
        ServedModel present = model;
        if (ports.simulated() != simulated || !ports.folder().equals(folder)) {
            closeLog();
            open();
            return true;
        }
        if (present != null) {
            return present.tick();
        }
        if (ports.wall().instant().isBefore(tried.plus(TRY_AGAIN))) {
            return false;
        }
        open();
        return true;
    }

    ForecastSnapshot snapshot() {
        ServedModel present = model;
        return present != null ? present.snapshot() : new ForecastSnapshot(served, Optional.empty(), List.of(),
                LiveScore.NONE, InputDrift.UNKNOWN, Duration.ZERO, trouble, "");
    }

    private void closeLog() {
        ForecastLog present = log;
        log = null;
        model = null;
        try {
            if (present != null) {
                present.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot close " + present.file(), e);
        }
    }

    @Override
    public void close() {
        confirmed.close();
        feed.close();
        closeLog();
    }
}
