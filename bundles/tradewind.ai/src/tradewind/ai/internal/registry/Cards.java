package tradewind.ai.internal.registry;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.data.Distribution;
import tradewind.ai.internal.data.InputProfile;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.data.Scaler;
import tradewind.ai.internal.data.SlotProfile;
import tradewind.ai.internal.json.JsonObject;
import tradewind.ai.internal.json.JsonReader;
import tradewind.ai.internal.json.JsonText;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.TickGrid;

/** Cards and preparations as JSON. Reading fails with IllegalArgumentException on anything unexpected. */
final class Cards {
    private static final int FORMAT = 1;
    /** Models kept before there was this have none; older programs pass over it. */
    private static final String INPUTS = "inputs";
    /** Of a model that was judged on later bars. */
    private static final String TESTED_TO = "testedTo";
    /** Of a general model. */
    private static final String INSTRUMENTS = "instruments";

    private Cards() {
    }

    static String text(ModelCard card) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        values.put("ticker", card.ticker());
        values.put("barSize", card.barSize().shortText());
        values.put("forecaster", card.forecaster());
        values.put("parameters", card.parameters().values());
        values.put("configuration", card.configuration());
        values.put("revision", card.revision());
        values.put("trained", card.trained().toString());
        values.put("learntFrom", card.learntFrom().toString());
        values.put("learntTo", card.learntTo().toString());
        values.put("bars", card.bars());
        values.put("complete", card.complete());
        values.put("metrics", new TreeMap<>(card.metrics()));
        values.put("verdict", card.verdict());
        if (card.testedTo().isAfter(card.learntTo())) {
            values.put(TESTED_TO, card.testedTo().toString());
        }
        if (card.general()) {
            values.put(INSTRUMENTS, card.instruments());
        }
        return JsonText.of(values);
    }

    static ModelCard card(String text, Path folder) {
        JsonObject o = object(text);
        try {
            return new ModelCard(o.text("ticker"), BarSize.parse(o.text("barSize"))
                    .orElseThrow(() -> new IllegalArgumentException("There is no such bar size")),
                    o.text("forecaster"), new ParameterValues(o.object("parameters").allTexts()),
                    o.text("configuration"), (int) o.whole("revision"), Instant.parse(o.text("trained")),
                    Instant.parse(o.text("learntFrom")), Instant.parse(o.text("learntTo")), (int) o.whole("bars"),
                    o.flag("complete"), metrics(o.object("metrics")), o.text("verdict"), folder,
                    o.has(INSTRUMENTS) ? o.texts(INSTRUMENTS) : List.of(o.text("ticker")),
                    Instant.parse(o.text(o.has(TESTED_TO) ? TESTED_TO : "learntTo")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A time of the card cannot be read", e);
        }
    }

    private static Map<String, Double> metrics(JsonObject o) {
        Map<String, Double> result = new TreeMap<>();
        o.values().keySet().forEach(name -> result.put(name, o.number(name)));
        return result;
    }

    static String text(Preparation p) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        values.put("features", p.spec().features().stream().map(Enum::name).toList());
        values.put("scaling", p.spec().scaling().name());
        values.put("window", p.spec().windowLength());
        values.put("shifts", p.scalers().stream().mapToDouble(Scaler::shift).toArray());
        values.put("widths", p.scalers().stream().mapToDouble(Scaler::width).toArray());
        values.put("slotVolumes", p.profile().volume());
        values.put("volumeScatter", p.profile().scatter());
        values.put("gridEdges", p.grid().edges());
        values.put("gridSteps", p.grid().increments());
        values.put(INPUTS, p.inputs().inputs().stream().map(Cards::values).toList());
        return JsonText.of(values);
    }

    private static Map<String, @Nullable Object> values(InputProfile.Input input) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("feature", input.feature().name());
        values.put("usual", input.usual());
        values.put("low", input.learnt().low());
        values.put("high", input.learnt().high());
        values.put("edges", input.learnt().edges());
        values.put("shares", input.learnt().shares());
        return values;
    }

    private static InputProfile.Input input(JsonObject o) {
        return new InputProfile.Input(Feature.valueOf(o.text("feature")), new Distribution(o.number("low"),
                o.number("high"), o.numbers("edges"), o.numbers("shares")), o.number("usual"));
    }

    static Preparation preparation(String text) {
        JsonObject o = object(text);
        List<Feature> features = o.texts("features").stream().map(Feature::valueOf).toList();
        double[] shifts = o.numbers("shifts");
        double[] widths = o.numbers("widths");
        if (shifts.length != features.size() || widths.length != features.size()) {
            throw new IllegalArgumentException("There are not as many scalers as features");
        }
        List<Scaler> scalers = java.util.stream.IntStream.range(0, shifts.length)
                .mapToObj(i -> new Scaler(shifts[i], widths[i])).toList();
        return new Preparation(new InputSpec(features, Scaling.valueOf(o.text("scaling")), (int) o.whole("window")),
                scalers, new SlotProfile(o.numbers("slotVolumes"), o.number("volumeScatter")),
                new TickGrid(o.numbers("gridEdges"), o.numbers("gridSteps")),
                o.has(INPUTS) ? new InputProfile(o.objects(INPUTS).stream().map(Cards::input).toList())
                        : InputProfile.NONE);
    }

    private static JsonObject object(String text) {
        JsonObject o = JsonReader.object(text);
        if (o.whole("format") != FORMAT) {
            throw new IllegalArgumentException("Written by another version: format " + o.whole("format"));
        }
        return o;
    }
}
