package tradewind.workbench.internal.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tradewind.core.trade.MarginPreview;

class PreviewTextTest {
    @Test
    void whatTheServerDoesNotSayIsADash() {
        assertEquals("What if: initial margin +5\u202f968.80 to 31\u202f203.30, maintenance margin \u2014 to \u2014 EUR, "
                + "commission \u2014. Mind the gap.",
                PreviewText.of(new MarginPreview(null, new BigDecimal("5968.8"), new BigDecimal("31203.3"), null, null, null,
                        "EUR", null, "", "Mind the gap.")));
        assertEquals("What if: initial margin \u22125.00 to 0.00, maintenance margin +1.00 to 2.00 EUR, "
                + "commission 9.95 USD.",
                PreviewText.of(new MarginPreview(null, new BigDecimal("-5"), new BigDecimal("0"), BigDecimal.ONE,
                        new BigDecimal("2"), null, "EUR", new BigDecimal("9.95"), "USD", "")));
    }
}
