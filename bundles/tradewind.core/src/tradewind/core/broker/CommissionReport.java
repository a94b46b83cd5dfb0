package tradewind.core.broker;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;

/** What an execution cost. @param realized null if it realized nothing */
public record CommissionReport(String execId, BigDecimal commission, String currency, @Nullable BigDecimal realized) {
}
