package tradewind.trader.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import tradewind.core.trade.Execution;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;

/**
 * The journal as text, a line an entry: eight hex digits of CRC-32C over what follows the tab behind them, a letter for
 * the kind, the fields. {@code I} intent, {@code C} change, {@code F} fill, {@code N} next id, {@code R} remark.
 */
final class JournalText {
    private JournalText() {
    }

    /** With its line feed. */
    static byte[] line(JournalEntry entry) {
        byte[] body = (switch (entry) {
            case JournalEntry.Intent e -> "I" + order(new FieldWriter(), e.order())
                    .text(e.confirmed().stream().map(Rule::name).sorted().collect(Collectors.joining(","))).line();
            case JournalEntry.Change e -> "C" + order(new FieldWriter(), e.order()).line();
            case JournalEntry.Fill e -> "F" + execution(new FieldWriter(), e.execution()).line();
            case JournalEntry.NextId e -> "N" + new FieldWriter().number(e.id()).line();
            case JournalEntry.Note e -> "R" + new FieldWriter().time(e.time()).text(e.text()).line();
        }).getBytes(StandardCharsets.UTF_8);
        byte[] line = Arrays.copyOf(checksum(body), 8 + 1 + body.length + 1);
        line[8] = '\t';
        System.arraycopy(body, 0, line, 9, body.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** @throws IllegalArgumentException if the checksum is wrong or a field cannot be read */
    static JournalEntry entry(byte[] bytes, int from, int to) {
        if (to - from < 10 || bytes[from + 8] != '\t') {
            throw new IllegalArgumentException("The line is too short");
        }
        byte[] body = Arrays.copyOfRange(bytes, from + 9, to);
        if (!Arrays.equals(checksum(body), Arrays.copyOfRange(bytes, from, from + 8))) {
            throw new IllegalArgumentException("The checksum is wrong");
        }
        String text = new String(body, StandardCharsets.UTF_8);
        FieldReader in = new FieldReader(text.substring(1));
        return switch (text.charAt(0)) {
            case 'I' -> new JournalEntry.Intent(order(in), rules(in.text()));
            case 'C' -> new JournalEntry.Change(order(in));
            case 'F' -> new JournalEntry.Fill(execution(in));
            case 'N' -> new JournalEntry.NextId(in.integer());
            case 'R' -> new JournalEntry.Note(in.time(), in.text());
            default -> throw new IllegalArgumentException("Unknown kind of line " + text.charAt(0));
        };
    }

    private static byte[] checksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        byte[] hex = new byte[8];
        for (int i = 0; i < hex.length; i++) {
            hex[i] = (byte) Character.forDigit((int) (crc.getValue() >>> 4 * (7 - i)) & 0xf, 16);
        }
        return hex;
    }

    private static Set<Rule> rules(String names) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        Arrays.stream(names.split(",")).filter(n -> !n.isEmpty()).map(Rule::valueOf).forEach(rules::add);
        return rules;
    }

    private static FieldWriter order(FieldWriter out, TrackedOrder o) {
        return out.text(o.ref()).number(o.orderId()).number(o.clientId()).number(o.permId()).contract(o.contract())
                .terms(o.terms()).text(o.account()).source(o.source()).text(o.parentRef()).text(o.ocaGroup())
                .text(o.state().name()).optionalTerms(o.wanted()).flag(o.cancelling()).decimal(o.filled())
                .decimal(o.averagePrice()).decimal(o.lastPrice()).decimal(o.commission()).text(o.commissionCurrency())
                .time(o.created()).time(o.sent()).time(o.acknowledged()).time(o.ended()).text(o.text())
                .flag(o.lateFill());
    }

    private static TrackedOrder order(FieldReader in) {
        return new TrackedOrder(in.text(), in.integer(), in.integer(), in.number(), in.contract(), in.terms(),
                in.text(), in.source(), in.text(), in.text(), OrderState.valueOf(in.text()), in.optionalTerms(),
                in.flag(), in.decimal(), in.decimal(), in.decimal(), in.decimal(), in.text(), in.time(),
                in.optionalTime(), in.optionalTime(), in.optionalTime(), in.text(), in.flag());
    }

    private static FieldWriter execution(FieldWriter out, Execution e) {
        return out.text(e.execId()).text(e.ref()).number(e.orderId()).number(e.clientId()).number(e.permId())
                .contract(e.contract()).text(e.side().name()).decimal(e.quantity()).decimal(e.price()).time(e.time())
                .text(e.account()).text(e.exchange()).decimal(e.commission()).text(e.commissionCurrency())
                .decimal(e.realized());
    }

    private static Execution execution(FieldReader in) {
        return new Execution(in.text(), in.text(), in.integer(), in.integer(), in.number(), in.contract(),
                Side.valueOf(in.text()), in.decimal(), in.decimal(), in.time(), in.text(), in.text(),
                in.optionalDecimal(), in.text(), in.optionalDecimal());
    }
}
