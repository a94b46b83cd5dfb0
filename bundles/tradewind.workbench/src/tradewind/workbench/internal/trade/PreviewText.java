package tradewind.workbench.internal.trade;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.MarginPreview;
import tradewind.workbench.internal.text.Numbers;

/** What the server reckons an order would do, in words. */
final class PreviewText {
    private PreviewText() {
    }

    static String of(MarginPreview p) {
        return "What if: initial margin " + signed(p.initialChange()) + " to " + money(p.initialAfter())
                + ", maintenance margin " + signed(p.maintenanceChange()) + " to " + money(p.maintenanceAfter())
                + (p.currency().isEmpty() ? "" : " " + p.currency()) + ", commission " + money(p.commission())
                + (p.commission() == null ? "" : " " + p.commissionCurrency()) + "."
                + (p.warning().isEmpty() ? "" : " " + p.warning());
    }

    private static String money(@Nullable BigDecimal amount) {
        return amount == null ? Numbers.NONE : Numbers.money(amount);
    }

    private static String signed(@Nullable BigDecimal amount) {
        return amount == null ? Numbers.NONE : (amount.signum() > 0 ? "+" : "") + Numbers.money(amount);
    }
}
