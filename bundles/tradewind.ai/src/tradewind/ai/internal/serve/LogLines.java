package tradewind.ai.internal.serve;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.json.JsonObject;
import tradewind.ai.internal.json.JsonReader;
import tradewind.ai.internal.json.JsonText;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Fate;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.Quantiles;

/** Entries of the log as JSON, one object a line: {@code forecast}, {@code outcome} and {@code void}. */
final class LogLines {
    private LogLines() {
    }

    static String text(LogEntry entry) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        switch (entry) {
            case LogEntry.Made made -> put(values, made);
            case LogEntry.Came came -> put(values, came);
            case LogEntry.Void none -> {
                values.put("type", "void");
                values.put("bar", none.start().toString());
                values.put("reason", none.reason());
            }
        }
        return JsonText.line(values);
    }

    private static void put(Map<String, @Nullable Object> values, LogEntry.Made made) {
        LiveForecast f = made.forecast();
        CandleForecast c = f.candle();
        values.put("type", "forecast");
        values.put("bar", f.start().toString());
        values.put("end", f.end().toString());
        values.put("after", f.after().toString());
        values.put("made", f.made().toString());
        values.put("model", made.model());
        values.put("open", c.open());
        values.put("high", c.high());
        values.put("low", c.low());
        values.put("close", c.close());
        values.put("volume", c.volume());
        values.put("meanClose", c.meanClose());
        values.put("lower", f.ranges().stream().mapToDouble(ForecastRange::lower).toArray());
        values.put("upper", f.ranges().stream().mapToDouble(ForecastRange::upper).toArray());
        values.put("naive", f.naive());
        values.put("volatility", f.volatility());
        values.put("levels", c.quantiles().levels());
        values.put("quantiles", c.quantiles().values());
        values.put("abstention", f.abstention());
    }

    private static void put(Map<String, @Nullable Object> values, LogEntry.Came came) {
        Bar bar = came.outcome();
        values.put("type", "outcome");
        values.put("bar", came.start().toString());
        values.put("open", bar.open());
        values.put("high", bar.high());
        values.put("low", bar.low());
        values.put("close", bar.close());
        values.put("volume", bar.volume());
    }

    /** @throws IllegalArgumentException if the line is not what {@link #text} writes */
    static LogEntry entry(String line, BarSize size) {
        JsonObject o = JsonReader.object(line);
        try {
            Instant start = Instant.parse(o.text("bar"));
            return switch (o.text("type")) {
                case "forecast" -> new LogEntry.Made(o.text("model"), forecast(o, start));
                case "outcome" -> new LogEntry.Came(start, Bar.authoritative(start.getEpochSecond(), o.number("open"),
                        o.number("high"), o.number("low"), o.number("close"), o.number("volume"), size));
                case "void" -> new LogEntry.Void(start, o.text("reason"));
                default -> throw new IllegalArgumentException("No entry of type " + o.text("type"));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A time cannot be read", e);
        }
    }

    private static LiveForecast forecast(JsonObject o, Instant start) {
        CandleForecast candle = new CandleForecast(o.number("open"), o.number("high"), o.number("low"),
                o.number("close"), o.number("volume"), o.number("meanClose"),
                new Quantiles(o.numbers("levels"), o.numbers("quantiles")));
        return new LiveForecast(start, Instant.parse(o.text("end")), Instant.parse(o.text("after")),
                Instant.parse(o.text("made")), o.number("naive"), o.number("volatility"), candle,
                ranges(o.numbers("lower"), o.numbers("upper")), o.text("abstention"));
    }

    private static List<ForecastRange> ranges(double[] lower, double[] upper) {
        if (lower.length != Fate.SHARES.size() || upper.length != lower.length) {
            throw new IllegalArgumentException("Not as many ranges as there should be");
        }
        List<ForecastRange> result = new ArrayList<>();
        for (int i = 0; i < lower.length; i++) {
            result.add(new ForecastRange(Fate.SHARES.get(i), lower[i], upper[i]));
        }
        return result;
    }
}
