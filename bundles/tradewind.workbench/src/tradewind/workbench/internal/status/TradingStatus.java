package tradewind.workbench.internal.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.AccountFigure;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.ProfitLoss;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.status.Segment.Shape;
import tradewind.workbench.internal.status.Segment.Tone;
import tradewind.workbench.internal.status.Segment.Topic;
import tradewind.workbench.internal.text.Numbers;

/** Puts the state of trading into the words of the status bar. */
record TradingStatus(TradingSnapshot now) {
    /** From left to right; none while nobody offers trading. */
    static List<Segment> segments(Optional<TradingSnapshot> trading) {
        return trading.map(s -> new TradingStatus(s).segments()).orElse(List.of());
    }

    private List<Segment> segments() {
        List<Segment> all = new ArrayList<>();
        @Nullable KillSwitch kill = now.kill();
        all.add(kill == null ? armed() : killed(kill));
        profit().ifPresent(all::add);
        all.add(orders());
        return all;
    }

    private static Segment killed(KillSwitch kill) {
        return new Segment(Shape.SQUARE, Tone.LIVE, "KILLED", "The kill switch was pulled by " + kill.by() + ": "
                + kill.reason() + ". Nothing leaves. A click releases it, for a reason.", Topic.KILLED);
    }

    private Segment armed() {
        return switch (now.readiness()) {
            case OFFLINE -> new Segment(Shape.RING, Tone.MUTED, "trading OFFLINE", now.text(), Topic.ARMED);
            case RECONCILING -> new Segment(Shape.TRIANGLE, Tone.WARNING, "RECONCILING", now.text(), Topic.ARMED);
            case DEGRADED -> new Segment(Shape.TRIANGLE, Tone.WARNING, "trading DEGRADED", now.text(), Topic.ARMED);
            case READY -> !now.armed()
                    ? new Segment(Shape.RING, Tone.MUTED, "DISARMED", "No new order leaves. A click arms trading.",
                            Topic.ARMED)
                    : new Segment(Shape.DISC, now.kind() == AccountKind.LIVE ? Tone.LIVE : Tone.GOOD, "ARMED",
                            "Orders that the gate lets through are sent. A click disarms trading.", Topic.ARMED);
        };
    }

    private Optional<Segment> profit() {
        return now.profit().stream().filter(p -> now.account().isEmpty() || p.account().equals(now.account())).findFirst()
                .map(this::profit);
    }

    private Segment profit(ProfitLoss p) {
        String currency = now.figures().stream()
                .filter(f -> f.key().equals("NetLiquidation") && f.account().equals(p.account()))
                .map(AccountFigure::currency).findFirst().orElse("");
        String arrow = p.daily() > 0 ? "\u25b2 " : p.daily() < 0 ? "\u25bc " : "";
        Tone tone = p.daily() > 0 ? Tone.GOOD : p.daily() < 0 ? Tone.WARNING : Tone.PLAIN;
        return new Segment(Shape.NONE, tone, arrow + Numbers.signed(p.daily(), 2) + " " + currency,
                "Profit and loss today. Unrealized " + Numbers.signed(p.unrealized(), 2) + ", realized "
                        + Numbers.signed(p.realized(), 2) + ". A click shows the account.", Topic.PROFIT);
    }

    private Segment orders() {
        long live = now.liveOrders().size();
        long unknown = now.orders().stream().filter(o -> o.state() == OrderState.UNKNOWN).count();
        long positions = now.positions().stream().filter(p -> p.quantity().signum() != 0).count();
        long differing = now.positions().stream().filter(p -> !p.agrees()).count();
        String text = Numbers.count(live, "order", "orders") + ", " + Numbers.count(positions, "position", "positions");
        if (unknown > 0) {
            return new Segment(Shape.TRIANGLE, Tone.BAD, text + ", " + unknown + " UNKNOWN",
                    "Nobody knows what became of these orders. A click shows them.", Topic.ORDERS);
        }
        return differing > 0 ? new Segment(Shape.TRIANGLE, Tone.WARNING, text,
                "A position differs from its fills. A click shows the orders.", Topic.ORDERS)
                : new Segment(Shape.NONE, Tone.PLAIN, text, "Live orders and open positions. A click shows the orders.",
                        Topic.ORDERS);
    }
}
