package tradewind.trader.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.Execution;

/** The executions of one order, each by its base id with its newest correction, and what they add up to. */
final class FillLedger {
    private static final int PRICE_DIGITS = 10;

    private final Map<String, Execution> executions = new LinkedHashMap<>();
    private BigDecimal total = BigDecimal.ZERO;

    /** Returns false if this one, or a newer correction of it, is booked already. */
    boolean book(Execution fill) {
        Execution before = executions.get(fill.baseId());
        if (before != null && before.execId().compareTo(fill.execId()) >= 0) {
            return false;
        }
        executions.put(fill.baseId(), fill);
        add();
        return true;
    }

    /** Takes an execution as it stood in the journal, with its cost; the newer of two holds. */
    void restore(Execution fill) {
        Execution before = executions.get(fill.baseId());
        if (before == null || before.execId().compareTo(fill.execId()) <= 0) {
            executions.put(fill.baseId(), fill);
            add();
        }
    }

    private void add() {
        total = executions.values().stream().map(Execution::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean has(String baseId) {
        return executions.containsKey(baseId);
    }

    void cost(String execId, BigDecimal amount, String currency, @Nullable BigDecimal realized) {
        executions.replaceAll((base, e) -> e.execId().equals(execId) ? e.withCommission(amount, currency, realized) : e);
    }

    BigDecimal total() {
        return total;
    }

    /** 0 without any. */
    BigDecimal average() {
        if (total.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal value = executions.values().stream().map(e -> e.quantity().multiply(e.price()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = value.divide(total, PRICE_DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return average.scale() < 0 ? average.setScale(0) : average;
    }

    /** Price of the newest, 0 without any. */
    BigDecimal last() {
        return executions.isEmpty() ? BigDecimal.ZERO : executions.values().stream().toList().getLast().price();
    }

    BigDecimal commission() {
        BigDecimal cost = BigDecimal.ZERO;
        for (Execution e : executions.values()) {
            BigDecimal one = e.commission();
            cost = one == null ? cost : cost.add(one);
        }
        return cost;
    }

    /** Empty before a commission is known. */
    String currency() {
        return executions.values().stream().filter(e -> e.commission() != null).map(Execution::commissionCurrency)
                .findFirst().orElse("");
    }
}
