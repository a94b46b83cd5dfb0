package tradewind.workbench.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final String THIN = "\u202f";

    @Test
    void pricesHaveTheirDecimalsAndThinSpaces() {
        assertEquals("1" + THIN + "989.6", Numbers.price(1989.6, 1));
        assertEquals("1" + THIN + "234" + THIN + "567.00", Numbers.price(1_234_567, 2));
        assertEquals("999", Numbers.price(999, 0));
        assertEquals("0.1", Numbers.price(0.05, 1));
    }

    @Test
    void noValueIsADashAndNeverANumber() {
        for (String text : new String[] {Numbers.price(Double.NaN, 2), Numbers.signed(Double.NaN, 2),
            Numbers.percent(1 / 0.0), Numbers.size(Double.NaN), Numbers.compact(Double.NaN)}) {
            assertEquals("\u2014", text);
        }
    }

    @Test
    void differencesCarryTheirSign() {
        assertEquals("+1.5", Numbers.signed(1.5, 1));
        assertEquals("\u22121.5", Numbers.signed(-1.5, 1));
        assertEquals("0.0", Numbers.signed(-0.04, 1));
        assertEquals("\u22120.37" + THIN + "%", Numbers.percent(-0.0037));
        assertEquals("+1" + THIN + "200.00" + THIN + "%", Numbers.percent(12));
    }

    @Test
    void quantitiesAreWholeUnlessTheyAreNot() {
        assertEquals("12" + THIN + "000", Numbers.size(12_000));
        assertEquals("0.25", Numbers.size(0.25));
        assertEquals("10", Numbers.size(10.0));
        assertEquals("0", Numbers.size(0));
    }

    @Test
    void largeQuantitiesKeepThreeDigits() {
        assertEquals("980", Numbers.compact(980));
        assertEquals("12.3" + THIN + "k", Numbers.compact(12_345));
        assertEquals("1.24" + THIN + "M", Numbers.compact(1_236_000));
        assertEquals("1.00" + THIN + "M", Numbers.compact(999_600));
        assertEquals("100" + THIN + "k", Numbers.compact(99_990));
        assertEquals("\u22123.40" + THIN + "B", Numbers.compact(-3.4e9));
    }

    @Test
    void nounsAgreeWithTheirNumber() {
        assertEquals("1 gap", Numbers.count(1, "gap", "gaps"));
        assertEquals("0 gaps", Numbers.count(0, "gap", "gaps"));
    }

    @Test
    void exactNumbersKeepTheirDecimals() {
        assertEquals("1\u202f989.60", Numbers.exact(new BigDecimal("1989.6"), 2));
        assertEquals("0.00105", Numbers.exact(new BigDecimal("0.001050"), 2));
        assertEquals("1\u202f000", Numbers.quantity(new BigDecimal("1E+3")));
        assertEquals("\u22121\u202f234.57", Numbers.money(new BigDecimal("-1234.565")));
    }

    @Test
    void whatIsShownCanBeReadAgain() {
        for (String text : List.of("1989.6", "-0.5", "1234567.89", ".5", "10.")) {
            BigDecimal value = new BigDecimal(text);
            assertEquals(0, Numbers.parse(Numbers.exact(value, 1)).compareTo(value), text);
            assertEquals(0, Numbers.parse(text).compareTo(value), text);
        }
        assertEquals(new BigDecimal("-5"), Numbers.parse("\u22125"));
    }

    @Test
    void whatMeansTwoThingsIsRefused() {
        for (String text : List.of("1,989", "1.989,6", "1e5", "", "--5", "ten", "1.2.3")) {
            assertThrows(IllegalArgumentException.class, () -> Numbers.parse(text), text);
        }
    }
}
