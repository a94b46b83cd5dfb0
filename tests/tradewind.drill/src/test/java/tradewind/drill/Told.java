package tradewind.drill;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;

/** What a trading process says of its orders and positions, as lines between the processes. */
record Told(Map<String, Line> orders, Map<Integer, Holding> positions) {
    static final String END = "end";

    record Line(OrderState state, BigDecimal filled) {
    }

    record Holding(BigDecimal quantity, BigDecimal byFills) {
    }

    static List<String> lines(TradingSnapshot snapshot) {
        List<String> lines = new java.util.ArrayList<>();
        for (TrackedOrder o : snapshot.orders()) {
            if (!o.foreign()) {
                lines.add("order " + o.ref() + " " + o.state() + " " + o.filled().toPlainString());
            }
        }
        for (PositionLine p : snapshot.positions()) {
            lines.add("position " + p.contract().conId() + " " + p.quantity().toPlainString() + " "
                    + p.byFills().toPlainString());
        }
        lines.add(END);
        return lines;
    }

    static Told of(List<String> lines) {
        Told told = new Told(new HashMap<>(), new HashMap<>());
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "order" -> told.orders.put(words[1], new Line(OrderState.valueOf(words[2]), new BigDecimal(words[3])));
                case "position" -> told.positions.put(Integer.parseInt(words[1]),
                        new Holding(new BigDecimal(words[2]), new BigDecimal(words[3])));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return told;
    }

    List<String> in(OrderState state) {
        return orders.entrySet().stream().filter(e -> e.getValue().state() == state).map(Map.Entry::getKey).toList();
    }
}
