package tradewind.core.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ContractQueryTest {
    @Test
    void readsEveryPart() {
        assertEquals(ContractQuery.stock("RHM"), ContractQuery.parse(" rhm "));
        assertEquals(new ContractQuery(0, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "", ""),
                ContractQuery.parse("RHM@SMART/IBIS.EUR"));
        assertEquals(new ContractQuery(0, "FESX", SecurityType.FUT, "EUREX", "", "", "", ""),
                ContractQuery.parse("FESX:FUT@EUREX"));
        assertEquals(new ContractQuery(0, "EUR", SecurityType.CASH, "IDEALPRO", "", "USD", "", ""),
                ContractQuery.parse("eur:cash@idealpro.usd"));
        assertEquals("BRK.B", ContractQuery.parse("BRK.B").symbol());
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThrows(IllegalArgumentException.class, () -> ContractQuery.parse("  "));
        assertThrows(IllegalArgumentException.class, () -> ContractQuery.parse("@SMART"));
        assertThrows(IllegalArgumentException.class, () -> ContractQuery.parse("RHM:SHARE"));
    }
}
