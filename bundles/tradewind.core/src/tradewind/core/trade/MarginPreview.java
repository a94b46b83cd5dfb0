package tradewind.core.trade;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What an order would do to the account, as the server reckons it; null where it says nothing.
 *
 * @param initialChange     of the initial margin
 * @param maintenanceChange of the maintenance margin
 * @param currency          of the margins
 * @param warning           the server's words, empty for none
 */
public record MarginPreview(@Nullable BigDecimal initialBefore, @Nullable BigDecimal initialChange,
        @Nullable BigDecimal initialAfter, @Nullable BigDecimal maintenanceChange,
        @Nullable BigDecimal maintenanceAfter, @Nullable BigDecimal equityAfter, String currency,
        @Nullable BigDecimal commission, String commissionCurrency, String warning) {
}
