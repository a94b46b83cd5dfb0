package tradewind.chart.view.model;

import java.util.Optional;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLines.Drop;

/**
 * A price line on the charts of its instrument.
 *
 * @param id   tells lines apart and stays the same while the line is moved
 * @param drop who is told when a person drops it elsewhere; empty for a line that cannot be dragged
 */
public record ShownLine(long id, PriceLine line, Optional<Drop> drop) {
    public boolean draggable() {
        return drop.isPresent();
    }

    public ShownLine with(PriceLine moved) {
        return new ShownLine(id, moved, drop);
    }
}
