package tradewind.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.LiveScore;
import tradewind.core.forecast.ScoredForecast;

/**
 * Lines of a served model. JSON has the types {@code serving}, {@code forecast}, {@code outcome} and {@code state} (why it
 * abstains, empty when it speaks again). Used by one thread.
 */
final class ForecastPrinter {
    private static final double PER_CENT = 100;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId zone;
    private final boolean json;
    private final Consumer<Object> out;
    private Instant lastForecast = Instant.MIN;
    private Optional<Instant> lastOutcome = Optional.empty();
    private String abstention = "";

    ForecastPrinter(ZoneId zone, boolean json, Consumer<Object> out) {
        this.zone = zone;
        this.json = json;
        this.out = out;
    }

    /** Prints what was not printed yet. What was scored before the command began is only counted. */
    void snapshot(ForecastSnapshot s) {
        if (lastOutcome.isEmpty()) {
            begin(s);
        }
        s.trail().stream().filter(t -> t.forecast().start().isAfter(lastOutcome.orElse(Instant.MIN))).forEach(t -> {
            lastOutcome = Optional.of(t.forecast().start());
            out.accept(json ? json(t, s.score()) : text(t, s.score()));
        });
        s.current().filter(f -> f.start().isAfter(lastForecast)).ifPresent(f -> {
            lastForecast = f.start();
            out.accept(json ? json(f, s.drift()) : text(f));
        });
        if (!s.abstention().equals(abstention)) {
            abstention = s.abstention();
            out.accept(json ? Json.of("type", "state").and("abstention", abstention) : abstention.isEmpty()
                    ? "The model speaks again." : "The model abstains: " + abstention);
        }
    }

    private void begin(ForecastSnapshot s) {
        lastOutcome = Optional.of(s.trail().isEmpty() ? Instant.MIN
                : s.trail().get(s.trail().size() - 1).forecast().start());
        String model = s.served().model().folder().getFileName().toString();
        out.accept(json ? Json.of("type", "serving").and("symbol", s.served().instrument().symbol())
                .and("barSize", s.served().feed().barSize().shortText()).and("forecaster", s.served().model().forecaster())
                .and("model", model).and("scored", s.score().scored())
                : "Serving " + s.served().model().forecaster() + " " + model + " for "
                        + s.served().feed().barSize().shortText() + " bars of " + s.served().instrument().displayName()
                        + ", times in " + zone.getId() + "; " + s.score().scored()
                        + " forecasts are in the log with their outcome" + (s.note().isEmpty() ? "" : "; " + s.note()));
    }

    private String text(LiveForecast f) {
        CandleForecast c = f.candle();
        StringBuilder line = new StringBuilder(CLOCK.format(f.start().atZone(zone)) + "  forecast  C " + number(c.close())
                + "  H " + number(c.high()) + "  L " + number(c.low()) + "  V " + number(c.volume()));
        for (ForecastRange r : f.ranges()) {
            line.append(String.format(Locale.ROOT, "  %.0f %% ", PER_CENT * r.share())).append(number(r.lower()))
                    .append(" to ").append(number(r.upper()));
        }
        return line.append(f.abstains() ? "  (abstains)" : "").toString();
    }

    private String text(ScoredForecast t, LiveScore score) {
        return CLOCK.format(t.forecast().start().atZone(zone)) + "  outcome   C " + number(t.outcome().close()) + "  "
                + t.fate().text() + "; last " + score.scored() + String.format(Locale.ROOT,
                        ": 80 %% range held %.1f %%, error %.3f of that of \"nothing changes\"", PER_CENT
                        * score.coverage80(), score.mase()) + ", " + score.verdict().text();
    }

    private static Json json(LiveForecast f, InputDrift drift) {
        CandleForecast c = f.candle();
        return Json.of("type", "forecast").and("bar", f.start()).and("end", f.end()).and("made", f.made())
                .and("open", c.open()).and("high", c.high()).and("low", c.low()).and("close", c.close())
                .and("volume", c.volume()).and("meanClose", c.meanClose()).and("naive", f.naive())
                .and("ranges", f.ranges().stream().map(r -> Json.of("share", r.share()).and("lower", r.lower())
                        .and("upper", r.upper())).toList())
                .and("drift", drift.level()).and("abstention", f.abstention());
    }

    private static Json json(ScoredForecast t, LiveScore score) {
        return Json.of("type", "outcome").and("bar", t.forecast().start()).and("close", t.outcome().close())
                .and("forecast", t.forecast().candle().close()).and("fate", t.fate()).and("scored", score.scored())
                .and("coverage50", score.coverage50()).and("coverage80", score.coverage80())
                .and("coverage95", score.coverage95()).and("mase", score.mase()).and("directed", score.directed())
                .and("hits", score.hits()).and("verdict", score.verdict());
    }

    private static String number(double value) {
        return AiOutput.significant(value);
    }
}
