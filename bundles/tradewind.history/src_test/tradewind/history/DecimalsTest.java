package tradewind.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({"85.51, 85.51", "85, 85", "85.0, 85", "-37.63, -37.63", "0.0001, 0.0001", "-0.05, -0.05",
            "1.576025, 1.576025", "1e-7, 0.0000001", "12345678901, 12345678901", "1e16, 10000000000000000",
            "0.1, 0.1", "100.05, 100.05", "-0.0, 0", "4.9e-324, 0.000"})
    void writesTheFewestDigits(double value, String expected) {
        String text = text(value);
        assertEquals(expected, text.startsWith("0.00000000000") ? "0.000" : text);
    }

    @Test
    void everyDoubleReadsBackAsItself() {
        qt().withExamples(20_000).forAll(longs().all()).check(bits -> {
            double value = Double.longBitsToDouble(bits);
            return !Double.isFinite(value) || Decimals.parse(text(value)) == value;
        });
    }

    @Test
    void pricesReadBackAsThemselvesWithTheDigitsOfTheirGrid() {
        qt().withExamples(20_000).forAll(longs().between(-99_999_999_999L, 99_999_999_999L), integers().between(0, 8))
                .check((digits, decimals) -> {
                    BigDecimal price = BigDecimal.valueOf(digits, decimals);
                    String text = text(price.doubleValue());
                    return Decimals.parse(text) == price.doubleValue() && new BigDecimal(text).compareTo(price) == 0;
                });
    }

    @Test
    void readsWhatTheStandardLibraryReads() {
        qt().withExamples(20_000).forAll(longs().all(), integers().between(0, 30)).check((digits, decimals) -> {
            String text = BigDecimal.valueOf(digits, decimals).toPlainString();
            return Decimals.parse(text) == Double.parseDouble(text);
        });
        assertEquals(1.5e-3, Decimals.parse("1.5E-3"));
        assertEquals(.5, Decimals.parse("+.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "+.", "1,5", "1.2.3", "NaN", "Infinity", "1e999", "0x10", "1d", "12f", "1 2",
            "e5", "--1"})
    void refusesWhatIsNoNumber(String text) {
        assertThrows(NumberFormatException.class, () -> Decimals.parse(text));
    }

    private static String text(double value) {
        StringBuilder out = new StringBuilder();
        Decimals.append(out, value);
        return out.toString();
    }
}
