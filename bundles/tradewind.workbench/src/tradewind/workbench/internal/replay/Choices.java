package tradewind.workbench.internal.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;
import tradewind.core.data.BarStore;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.instrument.Instrument;
import tradewind.core.replay.ReplaySource;
import tradewind.core.replay.Replays;
import tradewind.workbench.internal.live.Services;

/** Everything at hand that can be replayed. Blocks on the disk. */
final class Choices {
    private Choices() {
    }

    static List<Choice> all() {
        List<Choice> all = new ArrayList<>();
        Services.find(Replays.class).ifPresent(r -> r.recorded().forEach(s -> all.add(Choice.of(s, "recorded"))));
        Services.find(BarStore.class).ifPresent(store -> all.addAll(stored(store)));
        return all;
    }

    static Choice file(Path file) {
        return Choice.of(new ReplaySource.Recorded(String.valueOf(file.getFileName()), List.of(file)), "file");
    }

    private static List<Choice> stored(BarStore store) {
        List<Instrument> known = Services.find(InstrumentCatalog.class).map(InstrumentCatalog::all).orElse(List.of());
        return store.keys().stream().filter(k -> k.barSize().intraday() && k.whatToShow() == WhatToShow.TRADES)
                .sorted(Comparator.comparing(BarKey::instrument).thenComparing(k -> k.barSize().seconds()))
                .flatMap(key -> instrument(key, known).map(i -> choice(store, key, i)).stream()).toList();
    }

    private static Choice choice(BarStore store, BarKey key, Instrument instrument) {
        String name = instrument.displayName() + ", " + key.barSize().shortText() + " bars"
                + (key.regularOnly() ? ", regular hours" : "");
        return new Choice(name, simulated(key) ? "stored, simulated" : "stored",
                () -> load(store, key, instrument, name));
    }

    private static ReplaySource load(BarStore store, BarKey key, Instrument instrument, String name)
            throws IOException {
        BarSeries bars = store.load(key);
        if (bars.isEmpty()) {
            throw new IOException("Nothing is stored of " + name);
        }
        return new ReplaySource.Kept(name, instrument, bars);
    }

    private static boolean simulated(BarKey key) {
        return key.instrument().endsWith("_SIM");
    }

    private static Optional<Instrument> instrument(BarKey key, List<Instrument> known) {
        return known.stream().filter(i -> BarKey.of(i, key.barSize(), key.whatToShow(), key.regularOnly(),
                simulated(key)).equals(key)).findFirst();
    }
}
