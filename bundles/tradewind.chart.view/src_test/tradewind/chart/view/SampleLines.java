package tradewind.chart.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tradewind.chart.view.model.ShownLine;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLine.Tone;
import tradewind.core.label.TradeLabel.LineStyle;

/** Price lines about a price: some that lie close together, one of every tone. */
public final class SampleLines {
    private SampleLines() {
    }

    public static List<ShownLine> around(double price) {
        return around(price, (line, to) -> { });
    }

    /** @param dropped is told of the line and the price */
    public static List<ShownLine> around(double price, BiConsumer<PriceLine, BigDecimal> dropped) {
        return List.of(
                line(1, new PriceLine(price + 5.8, "SELL 10 target", Tone.PROFIT_TARGET, LineStyle.SOLID, 1), dropped),
                line(2, new PriceLine(price + 5.2, "SELL 5 LMT", Tone.SELL, LineStyle.SOLID, 1), dropped),
                line(3, new PriceLine(price - 0.4, "BUY 10 LMT", Tone.BUY, LineStyle.SOLID, 1), dropped),
                line(4, new PriceLine(price - 0.8, "BUY 40 LMT", Tone.BUY, LineStyle.SOLID, 2), dropped),
                new ShownLine(5, new PriceLine(price - 3.13, "LONG 10 +31.30", Tone.POSITION, LineStyle.SOLID, 1),
                        Optional.empty()),
                line(6, new PriceLine(price - 6, "SELL 10 STP", Tone.STOP, LineStyle.SOLID, 1), dropped),
                line(7, new PriceLine(price - 6.4, "SELL 5 STP cancel", Tone.PENDING, LineStyle.SOLID, 1), dropped));
    }

    private static ShownLine line(long id, PriceLine figures, BiConsumer<PriceLine, BigDecimal> dropped) {
        return new ShownLine(id, figures, Optional.of(to -> dropped.accept(figures, to)));
    }
}
