package tradewind.trader.internal;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderTerms;

/** Writes the fields of a journal line: text with tabs between, backslash before what would break a line. */
final class FieldWriter {
    private final StringBuilder out = new StringBuilder(256);

    FieldWriter text(String value) {
        out.append('\t');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> out.append(c);
            }
        }
        return this;
    }

    FieldWriter number(long value) {
        out.append('\t').append(value);
        return this;
    }

    FieldWriter flag(boolean value) {
        out.append('\t').append(value ? '1' : '0');
        return this;
    }

    /** Null is the empty field. */
    FieldWriter decimal(@Nullable BigDecimal value) {
        out.append('\t').append(value == null ? "" : value.toPlainString());
        return this;
    }

    FieldWriter time(@Nullable Instant value) {
        out.append('\t').append(value == null ? "" : value.toString());
        return this;
    }

    FieldWriter contract(Contract c) {
        return number(c.conId()).text(c.symbol()).text(c.type()).text(c.exchange()).text(c.currency())
                .text(c.localSymbol()).decimal(c.multiplier());
    }

    FieldWriter terms(OrderTerms t) {
        return text(t.side().name()).decimal(t.quantity()).text(t.type().name()).decimal(t.limit()).decimal(t.stop())
                .decimal(t.trail()).decimal(t.trailPercent()).text(t.tif().name()).time(t.goodTill())
                .flag(t.outsideRth());
    }

    FieldWriter optionalTerms(@Nullable OrderTerms t) {
        return t == null ? flag(false) : flag(true).terms(t);
    }

    FieldWriter source(OrderSource s) {
        return text(s.kind().name()).text(s.name());
    }

    /** All fields, each with the tab before it. */
    String line() {
        return out.toString();
    }
}
