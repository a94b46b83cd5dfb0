package tradewind.trader.internal;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;

/** Reads what {@link FieldWriter} wrote, in the same order. Fails with {@link IllegalArgumentException}. */
final class FieldReader {
    private final String line;
    private int at;

    /** @param line begins with a tab, or is empty */
    FieldReader(String line) {
        this.line = line;
    }

    String text() {
        if (at >= line.length() || line.charAt(at) != '\t') {
            throw new IllegalArgumentException("A field is missing at " + at + " of \"" + line + "\"");
        }
        int end = line.indexOf('\t', at + 1);
        end = end < 0 ? line.length() : end;
        String raw = line.substring(at + 1, end);
        at = end;
        return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
    }

    private static String unescaped(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 == raw.length()) {
                text.append(c);
                continue;
            }
            i++;
            char code = raw.charAt(i);
            text.append(code == 't' ? '\t' : code == 'n' ? '\n' : code == 'r' ? '\r' : code);
        }
        return text.toString();
    }

    long number() {
        return Long.parseLong(text());
    }

    int integer() {
        return Integer.parseInt(text());
    }

    boolean flag() {
        return text().equals("1");
    }

    @Nullable
    BigDecimal optionalDecimal() {
        String text = text();
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    BigDecimal decimal() {
        return new BigDecimal(text());
    }

    @Nullable
    Instant optionalTime() {
        String text = text();
        return text.isEmpty() ? null : time(text);
    }

    Instant time() {
        return time(text());
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("Not a time: " + text, e);
        }
    }

    Contract contract() {
        return new Contract(integer(), text(), text(), text(), text(), text(), decimal());
    }

    OrderTerms terms() {
        return new OrderTerms(Side.valueOf(text()), decimal(), OrderType.valueOf(text()), optionalDecimal(),
                optionalDecimal(), optionalDecimal(), optionalDecimal(), TimeInForce.valueOf(text()), optionalTime(),
                flag());
    }

    @Nullable
    OrderTerms optionalTerms() {
        return flag() ? terms() : null;
    }

    OrderSource source() {
        return new OrderSource(OrderSource.Kind.valueOf(text()), text());
    }
}
