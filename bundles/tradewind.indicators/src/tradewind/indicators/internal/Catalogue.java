package tradewind.indicators.internal;

import java.util.List;
import java.util.stream.Stream;
import tradewind.core.indicator.IndicatorKind;

/** Every kind, by group. */
public final class Catalogue {
    public static final List<IndicatorKind> KINDS = Stream.of(Averages.kinds(), Bands.kinds(), Trends.kinds(),
            Oscillators.kinds(), Volumes.kinds(), Volatilities.kinds()).<IndicatorKind>flatMap(List::stream).toList();

    private Catalogue() {
    }
}
