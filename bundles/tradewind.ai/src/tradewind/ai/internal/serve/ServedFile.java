package tradewind.ai.internal.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.json.JsonObject;
import tradewind.ai.internal.json.JsonReader;
import tradewind.ai.internal.json.JsonText;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.AtomicFile;
import tradewind.core.forecast.Served;

/** What is served over restarts, as a small file. */
record ServedFile(Path path) {
    private static final int FORMAT = 1;

    /** What it takes to find a served model again. @param model the folder that it lies in */
    record Choice(int conId, String exchange, BarSize barSize, WhatToShow whatToShow, boolean regularOnly, String ticker,
            String model) {
        static Choice of(Served s) {
            return new Choice(s.instrument().conId(), s.instrument().exchange(), s.feed().barSize(),
                    s.feed().whatToShow(), s.feed().regularOnly(), s.model().ticker(),
                    s.model().folder().getFileName().toString());
        }

        boolean sameBars(Choice other) {
            return conId == other.conId && exchange.equals(other.exchange) && barSize == other.barSize
                    && whatToShow == other.whatToShow && regularOnly == other.regularOnly;
        }

        private Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("conId", conId);
            values.put("exchange", exchange);
            values.put("barSize", barSize.shortText());
            values.put("what", whatToShow.name());
            values.put("regularOnly", regularOnly);
            values.put("ticker", ticker);
            values.put("model", model);
            return values;
        }

        private static Choice of(JsonObject o) {
            return new Choice((int) o.whole("conId"), o.text("exchange"), BarSize.parse(o.text("barSize"))
                    .orElseThrow(() -> new IllegalArgumentException("There is no such bar size")),
                    WhatToShow.valueOf(o.text("what")), o.flag("regularOnly"), o.text("ticker"), o.text("model"));
        }
    }

    /** @throws IOException if the file is there and cannot be read */
    List<Choice> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            JsonObject o = JsonReader.object(Files.readString(path));
            if (o.whole("format") != FORMAT) {
                throw new IllegalArgumentException("format " + o.whole("format"));
            }
            return o.objects("served").stream().map(Choice::of).toList();
        } catch (IllegalArgumentException e) {
            throw new IOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws java.io.UncheckedIOException if it cannot be written */
    void write(List<Choice> choices) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        values.put("served", choices.stream().map(Choice::values).toList());
        AtomicFile.replace(path, JsonText.of(values));
    }
}
