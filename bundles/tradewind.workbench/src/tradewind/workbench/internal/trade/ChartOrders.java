package tradewind.workbench.internal.trade;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.Subscription;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.label.PriceLines;
import tradewind.core.label.TradeLabel;
import tradewind.core.label.TradeLabels;
import tradewind.core.quote.Quote;
import tradewind.core.trade.Execution;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.FocusedFeed;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.trade.OrderLines.Key;
import tradewind.workbench.internal.trade.OrderLines.Wanted;

/** Keeps orders, position and fills of the instrument in focus on its chart. Display thread. */
public final class ChartOrders {
    private static final int MOST_LABELS = 200;

    private final Transmission transmission;
    private final Map<Key, Drawn> lines = new HashMap<>();
    private final Map<String, Marked> labels = new HashMap<>();
    private @Nullable PriceLines chart;
    private @Nullable TradeLabels marks;
    private @Nullable Instrument instrument;
    private Quote quote = Quote.NONE;
    private Optional<TradingSnapshot> trading = Optional.empty();

    private record Drawn(PriceLines.Placed placed, Wanted wanted) {
    }

    private record Marked(Execution execution, Subscription label) {
    }

    private ChartOrders(Shell shell) {
        transmission = new Transmission(shell);
    }

    /** Draws on the charts of this window from now on. */
    public static void in(Shell shell) {
        ChartOrders orders = new ChartOrders(shell);
        Subscription bound = Services.bind(PriceLines.class, service -> orders.charts(shell, service));
        Subscription marking = Services.bind(TradeLabels.class, service -> orders.labels(shell, service));
        new FocusedFeed(shell, orders::focused, orders::ticked);
        TradingFollower.follow(shell, orders::traded);
        shell.addDisposeListener(e -> {
            bound.close();
            marking.close();
        });
    }

    private Subscription charts(Shell shell, PriceLines service) {
        onDisplay(shell, () -> {
            chart = service;
            draw();
        });
        return () -> onDisplay(shell, () -> {
            chart = null;
            lines.clear();
        });
    }

    private Subscription labels(Shell shell, TradeLabels service) {
        onDisplay(shell, () -> {
            marks = service;
            draw();
        });
        return () -> onDisplay(shell, () -> {
            marks = null;
            labels.clear();
        });
    }

    private static void onDisplay(Shell shell, Runnable work) {
        if (!shell.isDisposed()) {
            tradewind.workbench.internal.live.OnDisplay.run(shell.getDisplay(), work);
        }
    }

    private void focused(Optional<MarketFeed> feed) {
        lines.values().forEach(d -> d.placed().close());
        lines.clear();
        labels.values().forEach(m -> m.label().close());
        labels.clear();
        instrument = feed.isPresent() ? feed.get().instrument() : null;
        quote = Quote.NONE;
        draw();
    }

    private void ticked(FeedSnapshot snapshot) {
        quote = snapshot.quote();
    }

    private void traded(Optional<TradingSnapshot> next) {
        trading = next;
        draw();
    }

    private void draw() {
        Instrument i = instrument;
        boolean on = Desk.get().settings().is(Preferences.CHART_ORDERS);
        TradingSnapshot s = on ? trading.orElse(TradingSnapshot.EMPTY) : TradingSnapshot.EMPTY;
        PriceLines charts = chart;
        if (i != null && charts != null) {
            drawLines(charts, i, OrderLines.of(s, i));
        }
        TradeLabels labelled = marks;
        if (i != null && labelled != null) {
            drawLabels(labelled, i, s.executions().stream().filter(e -> e.contract().conId() == i.conId())
                    .limit(MOST_LABELS).toList());
        }
    }

    private void drawLines(PriceLines charts, Instrument i, Map<Key, Wanted> wanted) {
        lines.entrySet().removeIf(e -> {
            // Whether a line can be dragged is settled when it is put there.
            Wanted now = wanted.get(e.getKey());
            boolean gone = now == null || now.movable() != e.getValue().wanted().movable();
            if (gone) {
                e.getValue().placed().close();
            }
            return gone;
        });
        wanted.forEach((key, now) -> {
            Drawn drawn = lines.get(key);
            if (drawn == null) {
                Optional<PriceLines.Drop> drop = now.movable() ? Optional.of(price -> dropped(key, i, price))
                        : Optional.empty();
                lines.put(key, new Drawn(charts.add(i, now.line(), drop), now));
            } else if (!drawn.wanted().line().equals(now.line())) {
                drawn.placed().move(now.line());
                lines.put(key, new Drawn(drawn.placed(), now));
            }
        });
    }

    /** A line was dropped at another price: the order is changed if the person confirms it. */
    private void dropped(Key key, Instrument i, BigDecimal price) {
        trading.flatMap(s -> s.order(key.ref())).filter(TrackedOrder::live).ifPresent(order -> {
            BigDecimal snapped = PriceSteps.snap(order.terms().side(), price, i.increments());
            OrderTerms terms = key.stop() ? order.terms().withStop(snapped) : order.terms().withLimit(snapped);
            transmission.change(order, terms, i, quote, () -> { });
        });
    }

    private void drawLabels(TradeLabels labelled, Instrument i, List<Execution> executions) {
        Map<String, Execution> wanted = new HashMap<>();
        executions.stream().filter(e -> e.quantity().signum() > 0).forEach(e -> wanted.put(e.baseId(), e));
        labels.entrySet().removeIf(e -> {
            Execution now = wanted.get(e.getKey());
            boolean gone = now == null || !now.execId().equals(e.getValue().execution().execId());
            if (gone) {
                e.getValue().label().close();
            }
            return gone;
        });
        wanted.forEach((id, e) -> labels.computeIfAbsent(id, k -> new Marked(e, labelled.add(i, label(e, i)))));
    }

    private static TradeLabel label(Execution e, Instrument i) {
        String text = e.side() + " " + Numbers.quantity(e.quantity()) + " @ " + Sentences.exact(e.price(), i.increments());
        return new TradeLabel(OptionalLong.of(e.time().getEpochSecond()),
                e.side() == Side.BUY ? TradeLabel.Side.BUY : TradeLabel.Side.SELL, e.price().doubleValue(), text, true,
                false, true, 2, TradeLabel.LineStyle.DASHED, 1);
    }
}
