package tradewind.indicators;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import tradewind.core.indicator.IndicatorKind;
import tradewind.core.indicator.Indicators;
import tradewind.indicators.internal.Catalogue;

/** The indicators that people expect. */
@Component
public final class StandardIndicators implements Indicators {
    @Override
    public List<IndicatorKind> kinds() {
        return Catalogue.KINDS;
    }
}
