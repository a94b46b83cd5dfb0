package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtVolumeTest {
    private final RtVolume text = new RtVolume();

    @Test
    void readsATrade() {
        assertTrue(text.read("701.28;1;1348075471534;67854;701.46918464;true"));
        assertEquals(701.28, text.price);
        assertEquals(1, text.size);
        assertEquals(1348075471534L, text.time);
        assertEquals(67854, text.dayVolume);
        assertTrue(text.hasTrade());
    }

    @Test
    void readsAVolumeWithoutATrade() {
        assertTrue(text.read(";0;1348075471534;67854;701.46918464;false"));
        assertFalse(text.hasTrade());
        assertEquals(67854, text.dayVolume);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;;;;", "abc;def;ghi", ";", "nonsense"})
    void strangeTextsAreNoTrades(String strange) {
        assertFalse(text.read(strange));
        assertFalse(text.hasTrade());
    }

    @Test
    void readsWhatIsWrittenOtherwise() {
        assertTrue(text.read("1.0E2;12345678901234567890;1348075471534;1;1;true"));
        assertEquals(100, text.price);
        assertEquals(12345678901234567890.0, text.size);
        assertTrue(text.read("-37.63;2.0;1;1;1;true"));
        assertEquals(-37.63, text.price);
    }

    /** The quick way to read a number gives the very double that the slow way gives. */
    @Test
    void numbersAreExact() {
        qt().withExamples(5_000).forAll(longs().between(0, 999_999_999_999_999L), integers().between(0, 12))
                .check((digits, scale) -> {
                    String number = BigDecimal.valueOf(digits, scale).toPlainString();
                    text.read(number + ";1;1;1;1;true");
                    return text.price == Double.parseDouble(number);
                });
    }
}
