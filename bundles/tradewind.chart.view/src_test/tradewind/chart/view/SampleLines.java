package tradewind.chart.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.chart.view.model.ShownLine;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLine.Tone;
import tradewind.core.label.TradeLabel.LineStyle;

/** Price lines about a price: two pairs that lie close together, one of every tone. */
public final class SampleLines {
    private SampleLines() {
    }

    public static List<ShownLine> around(double price) {
        List<ShownLine> lines = new ArrayList<>();
        lines.add(line(1, price + 5.8, "SELL 10 LMT target", Tone.PROFIT_TARGET, 1));
        lines.add(line(2, price + 5.2, "SELL 5 LMT", Tone.SELL, 1));
        lines.add(line(3, price - 0.4, "BUY 10 LMT", Tone.BUY, 1));
        lines.add(line(4, price - 0.8, "BUY 40 LMT", Tone.BUY, 2));
        lines.add(new ShownLine(5, new PriceLine(price - 3.13, "LONG 10 +31.30", Tone.POSITION, LineStyle.SOLID, 1),
                Optional.empty()));
        lines.add(line(6, price - 6, "SELL 10 STP", Tone.STOP, 1));
        lines.add(line(7, price - 6.4, "SELL 5 STP cancelling", Tone.PENDING, 1));
        return lines;
    }

    /** A solid line that can be dragged. */
    public static ShownLine line(long id, double price, String text, Tone tone, int width) {
        return new ShownLine(id, new PriceLine(price, text, tone, LineStyle.SOLID, width), Optional.of(p -> { }));
    }
}
