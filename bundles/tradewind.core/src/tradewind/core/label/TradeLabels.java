package tradewind.core.label;

import java.util.List;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;

/** The labels that charts show. Any thread may call. */
public interface TradeLabels {
    /** Shows a label until the returned subscription is closed. A label without a time keeps the bar that is latest now. */
    Subscription add(Instrument instrument, TradeLabel label);

    List<TradeLabel> labels(Instrument instrument);

    /** Tells of each change, on the thread that made it. */
    Subscription onChange(Runnable listener);
}
