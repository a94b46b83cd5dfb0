package tradewind.tws.gateway.internal.broker;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.protocol.BadFrameException;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireOrder;

/** A broker as the lines of an account file, and back. An order's terms are kept as its placeOrder message. */
final class Snapshot {
    private static final MessageCodec<ClientMessage> CODEC = MessageCodec.client(200);

    /** A line that holds as long as the order's revision does. */
    private record Kept(long revision, String line) {
    }

    private final Parts parts;
    private final OrderEntry entry;
    private final Map<Long, Kept> orderLines = new HashMap<>();

    Snapshot(Parts parts, OrderEntry entry) {
        this.parts = parts;
        this.entry = entry;
    }

    List<String> lines() {
        OrderBook book = parts.book();
        List<String> lines = new ArrayList<>();
        for (Accounting account : parts.accounts().all()) {
            new TreeMap<>(account.portfolio().cash())
                    .forEach((currency, amount) -> lines.add(Fields.line("cash", account.code(), currency, amount)));
            account.portfolio().positions().forEach(p -> lines.add(line(account.code(), p)));
        }
        book.all().forEach(order -> lines.add(line("order", order)));
        past().forEach(order -> lines.add(line("past", order)));
        parts.executions().all().forEach(fill -> lines.add(line(fill)));
        // After the orders, because ids may have been put back behind theirs.
        lines.add(Fields.line("next", entry.nextPermId(), parts.executions().last(), book.firstId()));
        new TreeMap<>(book.lastIds()).forEach((client, id) -> lines.add(Fields.line("id", client, id)));
        return lines;
    }

    /** Orders that nobody asks for any more, but for their executions. */
    private Set<Order> past() {
        Set<Order> result = new LinkedHashSet<>();
        parts.executions().all().stream().map(Fill::order).filter(o -> parts.book().find(o.permId()).isEmpty())
                .forEach(result::add);
        return result;
    }

    private static String line(String account, Position p) {
        Position.Morning m = p.morning();
        return Fields.line("position", account, p.listing().conId(), p.quantity(), p.averageCost(), p.realized(), m.day(),
                m.quantity(), m.averageCost(), m.flow());
    }

    private String line(String kind, Order order) {
        Kept kept = orderLines.get(order.permId());
        if (kept == null || kept.revision() != order.revision()) {
            kept = new Kept(order.revision(), written(order));
            orderLines.put(order.permId(), kept);
        }
        return kind + "\t" + kept.line();
    }

    private static String written(Order order) {
        OrderProgress p = order.progress();
        byte[] frame = CODEC.toBytes(new PlaceOrder(order.key().orderId(), WireContract.of("", "", "", ""), order.wire()));
        String terms = new String(frame, Integer.BYTES, frame.length - Integer.BYTES, StandardCharsets.UTF_8);
        return Fields.line(order.permId(), order.key().clientId(), order.key().orderId(),
                order.listing().conId(), order.exchange(), p.state(), p.filled(), p.value(), p.lastFillPrice(),
                p.triggered(), p.transmitted(), p.stop(), p.priority(), p.expiry(), p.completedAt(), p.completedText(),
                terms);
    }

    private static String line(Fill f) {
        return Fields.line("fill", f.execId(), f.order().permId(), f.time(), f.bought(), f.quantity(), f.price(),
                f.cumulative(), f.average(), f.added(), f.commission(), f.realizedPnl());
    }

    /** @throws IOException if a line cannot be understood */
    void restore(List<String> lines) throws IOException {
        try {
            Map<Long, Order> orders = new HashMap<>();
            for (String line : lines) {
                restore(Fields.of(line), orders);
            }
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException | BadFrameException e) {
            throw new IOException("The account file cannot be understood: " + e.getMessage(), e);
        }
    }

    private void restore(Fields f, Map<Long, Order> orders) throws IOException, BadFrameException {
        String kind = f.text();
        switch (kind) {
            case "cash" -> account(f.text()).portfolio().setCash(f.text(), f.number());
            case "position" -> account(f.text()).portfolio().put(position(f));
            case "order", "past" -> {
                Order order = order(f);
                orders.put(order.permId(), order);
                if (kind.equals("order")) {
                    parts.book().add(order);
                }
            }
            case "fill" -> parts.executions().restore(fill(f, orders));
            case "next" -> {
                entry.setNextPermId(f.whole());
                parts.executions().setLast(f.whole());
                parts.book().restartIds(f.integer());
            }
            case "id" -> parts.book().setLastId(f.integer(), f.integer());
            default -> throw new IOException("The account file has a line of an unknown kind: " + kind);
        }
    }

    private static Fill fill(Fields f, Map<Long, Order> orders) throws IOException {
        String id = f.text();
        long permId = f.whole();
        Order order = orders.get(permId);
        if (order == null) {
            throw new IOException("The account file has an execution of an unknown order " + permId);
        }
        return new Fill(id, order, f.time(), f.flag(), f.decimal(), f.decimal(), f.decimal(), f.number(), f.flag(),
                f.decimal(), f.decimalOrNull());
    }

    private Accounting account(String code) throws IOException {
        return parts.accounts().find(code)
                .orElseThrow(() -> new IOException("The account file is that of an account " + code));
    }

    private Listing listing(int conId) throws IOException {
        return parts.tape().market().listings().byConId(conId).orElseThrow(
                () -> new IOException("The account file names contract " + conId + ", which this market does not have"));
    }

    private Position position(Fields f) throws IOException {
        Listing listing = listing(f.integer());
        BigDecimal quantity = f.decimal();
        double cost = f.number();
        double realized = f.number();
        return new Position(listing, quantity, cost, realized,
                new Position.Morning(LocalDate.parse(f.text()), f.decimal(), f.number(), f.number()));
    }

    private Order order(Fields f) throws IOException, BadFrameException {
        long permId = f.whole();
        OrderKey key = new OrderKey(f.integer(), f.integer());
        Listing listing = listing(f.integer());
        String route = f.text();
        OrderProgress progress = new OrderProgress(OrderState.valueOf(f.text()), f.decimal(), f.decimal(), f.number(),
                f.flag(), f.flag(), f.decimalOrNull(), f.whole(), f.timeOrNull(), f.time(), f.text());
        WireOrder terms = terms(f.text());
        Order order = new Order(key, permId, listing, route, terms, OrderKind.of(terms.orderType).orElseThrow());
        order.resume(progress);
        return order;
    }

    private static WireOrder terms(String text) throws IOException, BadFrameException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        if (CODEC.decode(payload, 0, payload.length) instanceof PlaceOrder place) {
            return place.order();
        }
        throw new IOException("The account file has an order without terms");
    }
}
