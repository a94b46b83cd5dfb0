package tradewind.chart.view.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tradewind.core.label.PriceLine;

/**
 * The price lines of a chart, and what a person is doing to one of them.
 *
 * @param lines from the highest price down, in an order that follows from what is seen of them alone
 * @param lit   the id of the line that is pointed at or selected
 * @param ghost where that line would be dropped; empty while it is not being moved
 */
public record ChartLines(List<ShownLine> lines, OptionalLong lit, Optional<BigDecimal> ghost) {
    /** The order of drawing: lines that were put up in another order must make the same picture. */
    private static final Comparator<PriceLine> ORDER = Comparator.comparingDouble(PriceLine::price).reversed()
            .thenComparing(PriceLine::tone).thenComparing(PriceLine::text).thenComparing(PriceLine::style)
            .thenComparingInt(PriceLine::width);
    public static final ChartLines NONE = new ChartLines(List.of(), OptionalLong.empty(), Optional.empty());

    public ChartLines {
        lines = lines.stream().sorted(Comparator.comparing(ShownLine::line, ORDER).thenComparingLong(ShownLine::id))
                .toList();
    }

    /** Newer lines; the hand stays on its line as long as there is one. */
    public ChartLines with(List<ShownLine> newer) {
        boolean stays = newer.stream().anyMatch(l -> lights(l) && l.draggable());
        return new ChartLines(newer, stays ? lit : OptionalLong.empty(), stays ? ghost : Optional.empty());
    }

    /** Another line is pointed at, or none; what was being moved is not moved any more. */
    public ChartLines light(OptionalLong id) {
        return new ChartLines(lines, id, Optional.empty());
    }

    public ChartLines ghostAt(BigDecimal price) {
        return new ChartLines(lines, lit, Optional.of(price));
    }

    public ChartLines withoutGhost() {
        return new ChartLines(lines, lit, Optional.empty());
    }

    public Optional<ShownLine> litLine() {
        return lines.stream().filter(this::lights).findFirst();
    }

    public boolean lights(ShownLine line) {
        return lit.isPresent() && lit.getAsLong() == line.id();
    }
}
