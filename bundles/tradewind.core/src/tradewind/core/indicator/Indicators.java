package tradewind.core.indicator;

import java.util.List;
import java.util.Optional;

/**
 * A collection of kinds of indicators, offered as an OSGi service. A plug-in offers its own beside the one that comes with
 * the product; charts show the kinds of all.
 */
public interface Indicators {
    /** In the order of a menu. */
    List<IndicatorKind> kinds();

    default Optional<IndicatorKind> kind(String id) {
        return kinds().stream().filter(k -> k.descriptor().id().equals(id)).findFirst();
    }
}
