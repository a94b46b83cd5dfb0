package tradewind.strategy.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.SlippageEntry;

/** Lines of the slippage ledger. Times are UTC, decimals have a dot, what is not known is empty. */
final class SlippageCsv {
    static final String HEADER = "decided,strategy,symbol,pieces,decision,arrival_mid,account_state,account_filled,"
            + "account_price,account_costs,shadow_state,shadow_filled,shadow_price,shadow_costs,delay_bp,account_shortfall,"
            + "account_shortfall_bp,shadow_shortfall,shadow_shortfall_bp,account_less_shadow,account_less_shadow_bp";
    private static final int ACCOUNT = 6;
    private static final int SHADOW = 10;
    private static final int FIELDS = HEADER.split(",").length;

    private SlippageCsv() {
    }

    static String line(SlippageEntry e) {
        List<String> fields = new ArrayList<>(List.of(e.decided().toString(), e.strategy(), e.symbol(),
                Long.toString(e.pieces()), number(e.decision()), number(e.arrival())));
        leg(fields, e.account());
        leg(fields, e.shadow());
        for (double value : new double[] {e.delayBp(), e.shortfall(e.account()), e.shortfallBp(e.account()),
            e.shortfall(e.shadow()), e.shortfallBp(e.shadow()), e.accountLessShadow(), e.accountLessShadowBp()}) {
            fields.add(number(value));
        }
        return String.join(",", fields);
    }

    private static void leg(List<String> fields, OrderLeg leg) {
        fields.add(leg.state().name().toLowerCase(Locale.ROOT));
        fields.add(Long.toString(leg.filled()));
        fields.add(number(leg.price()));
        fields.add(number(leg.costs()));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? java.math.BigDecimal.valueOf(Math.round(value * 1e6), 6).stripTrailingZeros()
                .toPlainString() : "";
    }

    /** Empty for the header and for a line that was cut off. */
    static Optional<SlippageEntry> parse(String line) {
        String[] f = line.split(",", -1);
        if (f.length != FIELDS || line.equals(HEADER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SlippageEntry(Instant.parse(f[0]), f[1], f[2], Long.parseLong(f[3]), number(f[4]),
                    number(f[5]), leg(f, ACCOUNT), leg(f, SHADOW)));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OrderLeg leg(String[] f, int at) {
        return new OrderLeg(OrderLeg.State.valueOf(f[at].toUpperCase(Locale.ROOT)), Long.parseLong(f[at + 1]),
                number(f[at + 2]), number(f[at + 3]));
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
