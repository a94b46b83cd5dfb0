package tradewind.strategy.internal;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.Quote;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.RunSettings;
import tradewind.core.trade.Execution;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingEvent;

/** The orders of one run, through the gate of trading. Belongs to the strategy's thread; answers come there too. */
final class TradingDesk implements Desk {
    private static final System.Logger LOG = System.getLogger(TradingDesk.class.getName());
    /** A person has set quantity and shortness for the run; the gate's blocks hold in any case. */
    private static final Set<Rule> SETTLED = Set.of(Rule.QUANTITY, Rule.WRONG_WAY);

    private final Trading trading;
    private final Instrument instrument;
    private final RunSettings settings;
    private final OrderSource source;
    private final Supplier<Quote> quotes;
    private final Consumer<Runnable> thread;
    private final MatchDesk.Listener listener;
    private final Map<String, TrackedOrder> mine = new HashMap<>();
    private final Map<String, Execution> fills = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    /** Fills that were told before their order was; most are none of ours. */
    private final Map<String, List<Execution>> orphans = new HashMap<>();
    private final CostTruth costs;
    private final SlippageNotes notes;
    private final Map<String, SlippageNotes.Trace> traces = new HashMap<>();
    /** Of the order that was handed over and has no reference yet; there is one at a time. */
    private SlippageNotes.@Nullable Trace nameless;
    /** Handed over and not answered yet. */
    private long underway;
    private long position;
    private double lastPrice = Double.NaN;
    private @Nullable Replacement replacement;

    /** What to order when the orders before have ended. @param held position when it was wanted */
    private record Replacement(long pieces, long held, SlippageNotes.Decision decision) {
    }

    /** @param thread runs what it is given on the strategy's thread, in order */
    TradingDesk(Trading trading, Instrument instrument, RunSettings settings, CostTruth costs, Supplier<Quote> quotes,
            Consumer<Runnable> thread, SlippageNotes notes, MatchDesk.Listener listener) {
        this.notes = notes;
        this.trading = trading;
        this.instrument = instrument;
        this.settings = settings;
        this.costs = costs;
        this.quotes = quotes;
        this.thread = thread;
        this.listener = listener;
        source = OrderSource.strategy(settings.strategy());
    }

    /** Takes up what an earlier run of the strategy on this instrument has left: its position and its live orders. */
    void resume() {
        trading.snapshot().executions().reversed().forEach(this::filled);
        trading.snapshot().orders().stream().filter(this::own).forEach(o -> mine.put(o.ref(), o));
    }

    private boolean own(TrackedOrder order) {
        return order.source().equals(source) && order.contract().conId() == instrument.conId();
    }

    /** Where the price is, for an exit when nothing is quoted. */
    void price(double close) {
        lastPrice = close;
    }

    @Override
    public long working() {
        return underway + mine.values().stream().filter(TrackedOrder::live)
                .mapToLong(o -> o.terms().side().sign() * o.remaining().longValue()).sum();
    }

    private boolean idle() {
        return underway == 0 && mine.values().stream().noneMatch(TrackedOrder::live);
    }

    @Override
    public void cancel() {
        mine.values().stream().filter(o -> o.live() && cancelled.add(o.ref())).forEach(o -> trading.cancel(o.ref())
                .exceptionally(e -> {
                    LOG.log(Level.WARNING, "An order of " + source.name() + " cannot be cancelled: " + e.getMessage());
                    return o;
                }));
    }

    @Override
    public void order(long pieces) {
        if (idle()) {
            place(pieces, notes.now());
        } else {
            replacement = new Replacement(pieces, position, notes.now());
            cancel();
        }
    }

    private void place(long pieces, SlippageNotes.Decision decision) {
        if (pieces == 0) {
            return;
        }
        Quote quote = quotes.get();
        Side side = pieces > 0 ? Side.BUY : Side.SELL;
        double touch = side == Side.BUY ? quote.bid() : quote.ask();
        if (!(touch > 0)) {
            touch = lastPrice;
        }
        if (!(touch > 0)) {
            listener.expired();
            return;
        }
        BigDecimal wish = BigDecimal.valueOf(touch).add(side == Side.BUY ? settings.limitOffset()
                : settings.limitOffset().negate());
        BigDecimal limit = side == Side.BUY ? instrument.increments().roundDown(wish)
                : instrument.increments().roundUp(wish);
        OrderTerms terms = OrderTerms.limit(side, BigDecimal.valueOf(Math.abs(pieces)), limit)
                .withTif(TimeInForce.DAY, null).withOutsideRth(settings.outsideRth());
        underway += pieces;
        nameless = notes.ordered(false, decision, pieces, quote.mid());
        trading.place(OrderRequest.of(instrument, terms).from(source).confirming(SETTLED))
                .whenComplete((order, e) -> thread.accept(() -> placed(pieces, order, e)));
    }

    private void placed(long pieces, @Nullable TrackedOrder order, @Nullable Throwable refused) {
        underway -= pieces;
        if (order != null) {
            changed(order);
        } else {
            LOG.log(Level.WARNING, "An order of " + source.name() + " was refused: "
                    + (refused == null ? "" : refused.getMessage()));
            SlippageNotes.Trace trace = nameless;
            nameless = null;
            if (trace != null) {
                trace.ended(OrderLeg.State.REFUSED, 0);
            }
            listener.expired();
        }
        next();
    }

    void on(TradingEvent event) {
        switch (event) {
            case TradingEvent.OrderChanged changed -> {
                if (own(changed.order())) {
                    changed(changed.order());
                    next();
                }
            }
            case TradingEvent.Filled filled -> filled(filled.execution());
            case TradingEvent.Killed killed -> LOG.log(Level.INFO, "The kill switch was pulled while " + source.name()
                    + " runs");
            case TradingEvent.Rejected rejected -> next();
            case TradingEvent.Lost lost -> next();
        }
    }

    private void changed(TrackedOrder order) {
        TrackedOrder before = mine.get(order.ref());
        if (before != null && !before.live()) {
            return;
        }
        mine.put(order.ref(), order);
        SlippageNotes.Trace trace = nameless;
        if (before == null && trace != null) {
            traces.put(order.ref(), trace);
            nameless = null;
        }
        orphans.getOrDefault(order.ref(), List.of()).forEach(this::filled);
        orphans.remove(order.ref());
        SlippageNotes.Trace known = traces.get(order.ref());
        if (known != null && !order.live()) {
            known.ended(order.remaining().signum() == 0 ? OrderLeg.State.FILLED
                    : order.state() == OrderState.REJECTED || order.state() == OrderState.NOT_SENT ? OrderLeg.State.REFUSED
                    : OrderLeg.State.ENDED, order.filled().longValue());
        }
        boolean unwanted = !order.live() && order.remaining().signum() > 0 && !cancelled.contains(order.ref());
        if (unwanted) {
            listener.expired();
        }
    }

    private void next() {
        Replacement r = replacement;
        if (r != null && idle()) {
            replacement = null;
            place(r.pieces() - (position - r.held()), r.decision());
        }
    }

    /** A correction counts by what it changes. */
    private void filled(Execution e) {
        if (e.contract().conId() != instrument.conId()) {
            return;
        }
        if (!mine.containsKey(e.ref()) && trading.snapshot().order(e.ref()).filter(this::own).isEmpty()) {
            orphans.computeIfAbsent(e.ref(), ref -> new ArrayList<>()).add(e);
            return;
        }
        Execution before = fills.put(e.baseId(), e);
        long pieces = e.signedQuantity().longValue() - (before == null ? 0 : before.signedQuantity().longValue());
        if (pieces != 0) {
            position += pieces;
            double price = e.price().doubleValue();
            double cost = costs.ofFill(pieces, price, before == null);
            SlippageNotes.Trace trace = traces.get(e.ref());
            if (trace != null) {
                trace.filled(pieces, price, cost);
            }
            listener.filled(e.time().getEpochSecond(), pieces, price, cost);
        }
        next();
    }
}
