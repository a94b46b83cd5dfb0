package tradewind.workbench.internal.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.core.trade.Limit;
import tradewind.core.trade.RiskLimits;
import tradewind.workbench.internal.preferences.LimitsForm.Scope;

class LimitsFormTest {
    private static final RiskLimits SOME = RiskLimits.STANDARD.withGeneral(Limit.MAX_VALUE, new BigDecimal("50000"))
            .withInstrument("RHM", Map.of(Limit.MAX_QUANTITY, new BigDecimal(50)))
            .withStrategy("sfi", Map.of(Limit.MAX_POSITION, new BigDecimal(100)));

    @Test
    void whatIsReadIsKept() {
        assertEquals(SOME, new LimitsForm(SOME).limits());
        assertEquals(RiskLimits.STANDARD, new LimitsForm(RiskLimits.STANDARD).limits(), "the standard is not written down");
    }

    @Test
    void figuresAreShownForPeople() {
        LimitsForm form = new LimitsForm(SOME);
        assertEquals("50\u202f000", form.text(Limit.MAX_VALUE));
        form.set(Limit.MAX_VALUE, "60 000");
        assertEquals(new BigDecimal("60000"), form.limits().of(Limit.MAX_VALUE, "", ""));
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        LimitsForm form = new LimitsForm(SOME);
        form.set(Limit.MAX_QUANTITY, "many");
        assertTrue(form.problem().orElse("").startsWith(Limit.MAX_QUANTITY.label()), form.problem().toString());
        form.set(Limit.MAX_QUANTITY, "-1");
        assertTrue(form.problem().orElse("").contains("below 0"));
        form.set(Limit.MAX_QUANTITY, "1000");
        assertTrue(form.problem().isEmpty());
        form.set(Limit.SOFT_COLLAR_PERCENT, "11");
        assertTrue(form.problem().isPresent(), "asking beyond what is refused means never asking");
    }

    @Test
    void anExceptionTakesThePlaceOfTheOneForTheSameLimit() {
        LimitsForm form = new LimitsForm(SOME);
        form.put(Scope.INSTRUMENT, " rhm ", Limit.MAX_QUANTITY, "60");
        form.put(Scope.INSTRUMENT, "RHM", Limit.MAX_VALUE, "1000");
        assertEquals(Map.of(Limit.MAX_QUANTITY, new BigDecimal(60), Limit.MAX_VALUE, new BigDecimal(1000)),
                form.limits().byInstrument().get("RHM"));
        form.exceptions().forEach(form::remove);
        assertEquals(Map.of(), form.limits().byInstrument());
        assertEquals(Map.of(), form.limits().byStrategy());
        assertThrows(IllegalArgumentException.class, () -> form.put(Scope.STRATEGY, " ", Limit.MAX_VALUE, "1"));
    }
}
