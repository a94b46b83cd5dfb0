package tradewind.core.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BarSizeTest {
    @Test
    void readsBothSpellingsOfEverySize() {
        for (BarSize size : BarSize.values()) {
            assertEquals(Optional.of(size), BarSize.parse(" " + size.shortText().toUpperCase(java.util.Locale.ROOT)));
            if (!size.wireText().isEmpty()) {
                assertEquals(Optional.of(size), BarSize.parse(size.wireText()));
            }
        }
        assertEquals(Optional.of(BarSize.H1), BarSize.parse("60m"));
        assertEquals(Optional.empty(), BarSize.parse(""));
        assertEquals(Optional.empty(), BarSize.parse("7m"));
    }

    @Test
    void provenanceKeepsEveryCombination() {
        for (BarSize size : BarSize.values()) {
            for (BarSource source : BarSource.values()) {
                int packed = Provenance.of(true, source, size, 1234);
                assertEquals(size, Provenance.size(packed));
                assertEquals(source, Provenance.source(packed));
                assertEquals(1234, Provenance.revision(packed));
                assertEquals(true, Provenance.provisional(packed));
                assertEquals(false, Provenance.provisional(Provenance.of(false, source, size, 0)));
            }
        }
    }
}
