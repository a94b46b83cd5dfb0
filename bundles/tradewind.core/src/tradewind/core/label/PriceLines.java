package tradewind.core.label;

import java.math.BigDecimal;
import java.util.Optional;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;

/** Price lines on the charts of an instrument. Any thread may call. */
public interface PriceLines {
    /** Told on the display thread when a person has dropped the line at another price, which lies on the grid. */
    @FunctionalInterface
    interface Drop {
        /** The line goes back to its own price unless it is moved there by {@link Placed#move}. */
        void dropped(BigDecimal price);
    }

    /** A line on the charts; closing takes it off. */
    interface Placed extends Subscription {
        /** Shows other figures in its place. */
        void move(PriceLine line);
    }

    /** @param drop empty for a line that cannot be dragged */
    Placed add(Instrument instrument, PriceLine line, Optional<Drop> drop);
}
