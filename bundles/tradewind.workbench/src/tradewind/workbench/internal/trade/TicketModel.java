package tradewind.workbench.internal.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;
import tradewind.core.quote.Quote;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.core.trade.TrackedOrder;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** The order that a person is writing, as texts, and what it means. One thread. */
final class TicketModel {
    /** What is typed. */
    enum Field {
        QUANTITY, LIMIT, STOP, TRAIL, TARGET, PROTECTION, TILL, GROUP
    }

    private static final BigDecimal SHARES_A_STEP = BigDecimal.TEN;

    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private @Nullable Instrument instrument;
    private @Nullable TrackedOrder editing;
    private Quote quote = Quote.NONE;
    private Side side = Side.BUY;
    private OrderType type = OrderType.LIMIT;
    private TimeInForce tif = TimeInForce.DAY;
    private boolean trailPercent;
    private boolean outsideRth;
    private String account = "";

    /** Begins anew for another instrument: a price of one must never reach the market of the other. */
    void take(@Nullable Instrument next) {
        boolean same = next != null && next.equals(instrument);
        instrument = next;
        if (!same) {
            quote = Quote.NONE;
            clear();
        }
    }

    /** Throws away what is written. The account and the quote stay. */
    void clear() {
        editing = null;
        texts.clear();
        side = Side.BUY;
        type = OrderType.LIMIT;
        tif = TimeInForce.DAY;
        trailPercent = false;
        outsideRth = false;
        texts.put(Field.QUANTITY, instrument == null ? "" : Numbers.quantity(quantityStep()));
    }

    void quote(Quote next) {
        quote = next;
    }

    Quote quote() {
        return quote;
    }

    Optional<Instrument> instrument() {
        return Optional.ofNullable(instrument);
    }

    /** The order that is being changed; empty for a new one. */
    Optional<TrackedOrder> editing() {
        return Optional.ofNullable(editing);
    }

    String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    void set(Field field, String text) {
        texts.put(field, text);
    }

    Side side() {
        return side;
    }

    void side(Side next) {
        side = next;
    }

    OrderType type() {
        return type;
    }

    /** Another type; a price that it needs and that is not there yet is proposed. */
    void type(OrderType next) {
        type = next;
        propose();
    }

    TimeInForce tif() {
        return tif;
    }

    void tif(TimeInForce next) {
        tif = next;
    }

    boolean trailPercent() {
        return trailPercent;
    }

    void trailPercent(boolean percent) {
        trailPercent = percent;
    }

    boolean outsideRth() {
        return outsideRth;
    }

    void outsideRth(boolean outside) {
        outsideRth = outside;
    }

    String account() {
        return account;
    }

    void account(String next) {
        account = next;
    }

    /** Writes an order of this kind at the near side of the market. It sends nothing. */
    void prepare(Side nextSide, OrderType nextType) {
        String quantity = text(Field.QUANTITY);
        clear();
        set(Field.QUANTITY, quantity);
        side = nextSide;
        type(nextType);
    }

    /** Writes what an order of ours says, to change it. */
    void edit(TrackedOrder order) {
        OrderTerms terms = order.pendingTerms().orElse(order.terms());
        clear();
        editing = order;
        side = terms.side();
        type = terms.type();
        tif = terms.tif();
        outsideRth = terms.outsideRth();
        account = order.account();
        set(Field.QUANTITY, Numbers.quantity(terms.quantity()));
        set(Field.LIMIT, price(terms.limit()));
        set(Field.STOP, price(terms.stop()));
        trailPercent = terms.trailPercent() != null;
        BigDecimal trail = trailPercent ? terms.trailPercent() : terms.trail();
        set(Field.TRAIL, trail == null ? "" : Numbers.quantity(trail));
        set(Field.GROUP, order.ocaGroup());
    }

    /** Shows when a GTD order ends, in the zone in which it is read. */
    void fillTill(ZoneId zone) {
        TrackedOrder order = editing;
        Instant till = order == null ? null : order.terms().goodTill();
        if (till != null) {
            set(Field.TILL, Times.minute(till, zone));
        }
    }

    private void propose() {
        if (type.limited() && text(Field.LIMIT).isBlank()) {
            near().ifPresent(p -> set(Field.LIMIT, price(p)));
        }
        if (type.stopped() && text(Field.STOP).isBlank()) {
            far().ifPresent(p -> set(Field.STOP, price(PriceSteps.move(p, 10 * side.sign(), grid()))));
        }
    }

    /** The price at which one waits in line: the bid to buy, the ask to sell. */
    private Optional<BigDecimal> near() {
        return known(side == Side.BUY ? quote.bid() : quote.ask());
    }

    private Optional<BigDecimal> far() {
        return known(side == Side.BUY ? quote.ask() : quote.bid());
    }

    private Optional<BigDecimal> known(double price) {
        double value = Double.isNaN(price) ? quote.last() : price;
        return instrument == null || Double.isNaN(value) || value <= 0 ? Optional.empty()
                : Optional.of(PriceSteps.snap(side, BigDecimal.valueOf(value), grid()));
    }

    private tradewind.core.instrument.PriceIncrements grid() {
        return instrument().orElseThrow().increments();
    }

    private String price(@Nullable BigDecimal price) {
        if (price == null) {
            return "";
        }
        return Numbers.exact(price, instrument == null ? 0 : grid().decimalsAt(price.doubleValue()));
    }

    /** Takes a price of the quote over into the field that counts for this type. */
    void takePrice(double price) {
        Field field = type.stopped() && !type.limited() ? Field.STOP : Field.LIMIT;
        if (!type.limited() && !type.stopped()) {
            type = OrderType.LIMIT;
        }
        known(price).ifPresent(p -> set(field, price(p)));
    }

    /**
     * Moves the price or the quantity in this field; an empty price begins at the market.
     *
     * @param steps below 0 for down
     */
    void step(Field field, int steps) {
        if (field == Field.QUANTITY) {
            stepQuantity(BigDecimal.ONE, steps);
        } else if ((field == Field.LIMIT || field == Field.STOP) && instrument != null) {
            number(field).or(this::near).ifPresent(p -> set(field, price(PriceSteps.move(p, steps, grid()))));
        } else if (field == Field.TRAIL && instrument != null) {
            BigDecimal step = trailPercent ? new BigDecimal("0.1") : grid().at(near().orElse(BigDecimal.ONE));
            set(Field.TRAIL, Numbers.quantity(number(field).orElse(BigDecimal.ZERO)
                    .add(step.multiply(BigDecimal.valueOf(steps))).max(step)));
        }
    }

    /** Moves the quantity by lots: ten shares, or one contract. */
    void stepLots(int steps) {
        stepQuantity(quantityStep(), steps);
    }

    private void stepQuantity(BigDecimal step, int steps) {
        BigDecimal now = number(Field.QUANTITY).orElse(BigDecimal.ZERO);
        BigDecimal whole = now.divideToIntegralValue(step);
        // From between two lots, down goes to the lower one.
        boolean between = now.compareTo(whole.multiply(step)) != 0;
        BigDecimal next = whole.add(BigDecimal.valueOf(steps < 0 && between ? steps + 1L : steps)).multiply(step);
        set(Field.QUANTITY, Numbers.quantity(next.max(BigDecimal.ONE)));
    }

    private BigDecimal quantityStep() {
        Instrument i = instrument;
        return i != null && i.type() == SecurityType.STK ? SHARES_A_STEP : BigDecimal.ONE;
    }

    private Optional<BigDecimal> number(Field field) {
        try {
            return text(field).isBlank() ? Optional.empty() : Optional.of(Numbers.parse(text(field)));
        } catch (IllegalArgumentException e) {
            // What cannot be read is left for the person to correct.
            return Optional.empty();
        }
    }

    /** Puts the price in this field onto the grid, to the safe side. Returns whether it had to be moved. */
    boolean snap(Field field) {
        Optional<BigDecimal> price = field == Field.LIMIT || field == Field.STOP ? number(field) : Optional.empty();
        if (price.isEmpty() || instrument == null) {
            return false;
        }
        BigDecimal snapped = PriceSteps.snap(side, price.get(), grid());
        set(field, price(snapped));
        return snapped.compareTo(price.get()) != 0;
    }

    /** What the prices of a distance are reckoned from; 0 if nothing is known. */
    private BigDecimal reference(OrderTerms terms) {
        BigDecimal limit = terms.limit();
        BigDecimal own = limit == null ? terms.stop() : limit;
        return own == null ? far().orElse(BigDecimal.ZERO) : own;
    }

    /** Reads the ticket. @param zone in which the end of a GTD order is written */
    Draft read(ZoneId zone) {
        Instrument i = instrument;
        if (i == null) {
            return new Draft.Incomplete(Field.QUANTITY, "No instrument is in focus. Ctrl+L opens one.");
        }
        Field reading = Field.QUANTITY;
        try {
            BigDecimal quantity = needed(Field.QUANTITY, "How many?");
            reading = Field.LIMIT;
            BigDecimal limit = type.limited() ? snapped(Field.LIMIT, "A limit price is missing.", i) : null;
            reading = Field.STOP;
            BigDecimal stop = type.stopped() ? snapped(Field.STOP, "A stop price is missing.", i) : null;
            reading = Field.TRAIL;
            BigDecimal trail = type == OrderType.TRAIL ? needed(Field.TRAIL, "The distance of the stop is missing.") : null;
            reading = Field.TILL;
            Instant till = tif == TimeInForce.GTD ? Times.parseMinute(text(Field.TILL), zone) : null;
            OrderTerms terms = new OrderTerms(side, quantity, type, limit, stop, trailPercent ? null : trail,
                    trailPercent ? trail : null, tif, till, outsideRth);
            reading = Field.TARGET;
            List<OrderTerms> exits = editing != null ? List.of()
                    : Exits.of(terms, text(Field.TARGET), text(Field.PROTECTION), reference(terms), i.increments());
            return new Draft.Complete(new OrderRequest(i, terms, OrderSource.HAND, account,
                    text(Field.GROUP).strip(), Set.of()), exits);
        } catch (IllegalArgumentException e) {
            return new Draft.Incomplete(reading, String.valueOf(e.getMessage()));
        }
    }

    private BigDecimal needed(Field field, String problem) {
        if (text(field).isBlank()) {
            throw new IllegalArgumentException(problem);
        }
        return Numbers.parse(text(field));
    }

    private BigDecimal snapped(Field field, String problem, Instrument i) {
        return PriceSteps.snap(side, needed(field, problem), i.increments());
    }

    /** The button of a side: the verb and the figures. */
    String verb(Side of) {
        String word = editing != null ? "Change to " + (of == Side.BUY ? "buy " : "sell ")
                : of == Side.BUY ? "Buy " : "Sell ";
        String quantity = text(Field.QUANTITY).isBlank() ? Numbers.NONE : text(Field.QUANTITY).strip();
        String price = switch (type) {
            case MARKET -> "MKT";
            case LIMIT -> "@ " + shown(Field.LIMIT);
            case STOP -> "STP " + shown(Field.STOP);
            case STOP_LIMIT -> "STP " + shown(Field.STOP) + " LMT " + shown(Field.LIMIT);
            case TRAIL -> "TRAIL " + shown(Field.TRAIL) + (trailPercent ? "\u202f%" : "");
        };
        return word + quantity + " " + price;
    }

    private String shown(Field field) {
        return text(field).isBlank() ? Numbers.NONE : text(field).strip();
    }
}
