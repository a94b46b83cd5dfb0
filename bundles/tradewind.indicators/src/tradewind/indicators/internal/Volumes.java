package tradewind.indicators.internal;

import static tradewind.core.indicator.IndicatorDescriptor.Group.VOLUME;
import static tradewind.core.indicator.IndicatorOutput.line;

import java.util.List;
import tradewind.core.indicator.IndicatorDescriptor.Scale;

/** What volume says beside prices. */
final class Volumes {
    private Volumes() {
    }

    static List<Kind> kinds() {
        return List.of(
                Kind.below("obv", "OBV", "On-balance volume", VOLUME, List.of(line("OBV")), List.of(), Scale.FREE,
                        "The sum of volumes, those of falling closes counted negative; 0 at the first bar.", Balance::new),
                Kind.below("mfi", "MFI", "Money flow index", VOLUME, List.of(line("MFI")), List.of(Kind.period(14)),
                        Scale.of(0, 100, 20.0, 80.0),
                        "The share of turnover at rising typical prices; 50 where there was none.", FlowIndex::new),
                Kind.below("cmf", "CMF", "Chaikin money flow", VOLUME, List.of(line("CMF")), List.of(Kind.period(20)),
                        Scale.free(0.0), "Whether volume goes with closes near the high (+1) or the low (\u22121); 0 where"
                                + " nothing was traded.", MoneyFlow::new));
    }

    private static final class Balance extends Formula {
        private final Cell before = part(new Cell(Double.NaN));
        private final Cell sum = part(new Cell(0));

        Balance(Setup setup) {
            super(1);
        }

        @Override
        void next() {
            double then = before.swap(close);
            sum.value += close > then ? volume : close < then ? -volume : 0;
            say(0, sum.value);
        }

        @Override
        public int warmUp() {
            return 1;
        }
    }

    private static final class FlowIndex extends Formula {
        private final Cell before = part(new Cell(Double.NaN));
        private final Mean gains;
        private final Mean losses;

        FlowIndex(Setup setup) {
            super(1);
            gains = part(new Mean(setup.period()));
            losses = part(new Mean(setup.period()));
        }

        @Override
        void next() {
            double then = before.swap(typical());
            if (Double.isNaN(then)) {
                return;
            }
            double flow = typical() * volume;
            double gain = gains.next(typical() > then ? flow : 0);
            double loss = losses.next(typical() < then ? flow : 0);
            say(0, 100 * ratio(gain, gain + loss, 0.5));
        }

        @Override
        public int warmUp() {
            return gains.warmUp() + 1;
        }
    }

    private static final class MoneyFlow extends Formula {
        private final Mean flows;
        private final Mean volumes;

        MoneyFlow(Setup setup) {
            super(1);
            flows = part(new Mean(setup.period()));
            volumes = part(new Mean(setup.period()));
        }

        @Override
        void next() {
            double place = ratio(close - low - (high - close), high - low, 0);
            say(0, ratio(flows.next(place * volume), volumes.next(volume), 0));
        }

        @Override
        public int warmUp() {
            return flows.warmUp();
        }
    }
}
