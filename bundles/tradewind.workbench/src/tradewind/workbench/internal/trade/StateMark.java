package tradewind.workbench.internal.trade;

import java.util.function.Function;
import org.eclipse.swt.graphics.Color;
import tradewind.core.trade.TrackedOrder;
import tradewind.workbench.internal.theme.Palette;

/** How the state of an order is shown: by a word, a shape and a colour. */
public enum StateMark {
    SENT("state-sent", Palette::warning), HELD("state-held", Palette::muted), WORKING("state-working", Palette::up),
    PARTIAL("state-partial", Palette::up), PENDING("state-pending", Palette::warning),
    UNKNOWN("state-unknown", Palette::bad), FILLED("state-filled", Palette::good),
    CANCELLED("state-cancelled", Palette::muted), REJECTED("state-rejected", Palette::bad);

    private final String icon;
    private final Function<Palette, Color> color;

    StateMark(String icon, Function<Palette, Color> color) {
        this.icon = icon;
        this.color = color;
    }

    /** Name of a file in {@code icons}. */
    public String icon() {
        return icon;
    }

    public Color color(Palette palette) {
        return color.apply(palette);
    }

    public static StateMark of(TrackedOrder order) {
        if (order.live() && (order.cancelling() || order.wanted() != null)) {
            return PENDING;
        }
        return switch (order.state()) {
            case JOURNALED, SENT -> SENT;
            case HELD -> HELD;
            case WORKING -> WORKING;
            case PARTIAL -> PARTIAL;
            case UNKNOWN -> UNKNOWN;
            case FILLED -> FILLED;
            case CANCELLED -> CANCELLED;
            case REJECTED, NOT_SENT -> REJECTED;
        };
    }

    /** The state in a word or two: "Working", "Cancelling", "Unknown, cancelling". */
    public static String word(TrackedOrder order) {
        String late = order.lateFill() ? ", late fill" : "";
        if (!order.live()) {
            return order.state().label() + late;
        }
        String change = order.cancelling() ? "cancelling" : order.wanted() != null ? "modifying" : "";
        if (change.isEmpty()) {
            return order.state().label() + late;
        }
        return order.state().acknowledged() ? Character.toUpperCase(change.charAt(0)) + change.substring(1)
                : order.state().label() + ", " + change;
    }

    /** Whether what is shown of its price is not certain at this moment. */
    public boolean uncertain() {
        return this == PENDING || this == UNKNOWN || this == SENT;
    }
}
