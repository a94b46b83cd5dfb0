package tradewind.core.replay;

import java.nio.file.Path;
import java.util.List;
import tradewind.core.bar.BarSeries;
import tradewind.core.instrument.Instrument;

/** What can be replayed. */
public sealed interface ReplaySource {
    /** For people. */
    String name();

    /**
     * Files of bars, trades or quotes, CSV or CSV.gz; their names begin with the symbol, or with an exchange and the
     * symbol. A day that has trades is made of them, and bars before it are its past.
     */
    record Recorded(String name, List<Path> files) implements ReplaySource {
        public Recorded {
            files = List.copyOf(files);
        }

        @Override
        public String name() {
            return name;
        }
    }

    /** Bars that are at hand, within a day; trades are made that add up to them. */
    record Kept(String name, Instrument instrument, BarSeries bars) implements ReplaySource {
        @Override
        public String name() {
            return name;
        }
    }
}
