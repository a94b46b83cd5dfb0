package tradewind.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;

class CatalogFileTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    @TempDir
    Path folder = Path.of("");

    @Test
    void remembersEveryFieldAcrossSessions() {
        Instrument rhm = instrument(7, "Rheinmetall, \"the\" AG");
        catalog().remember(ContractQuery.parse("RHM@SMART/IBIS.EUR"), rhm);
        Instrument recalled = catalog().recall(ContractQuery.parse("RHM@SMART/IBIS.EUR")).orElseThrow();
        assertEquals(rhm, recalled);
        assertEquals(rhm.longName(), recalled.longName());
        assertEquals(rhm.increments(), recalled.increments());
        assertEquals(rhm.multiplier(), recalled.multiplier());
        assertEquals(BERLIN, recalled.zone());
        assertEquals(rhm.tradingHours().text(), recalled.tradingHours().text());
        assertEquals(rhm.liquidHours().text(), recalled.liquidHours().text());
        assertEquals(List.of("RHM", "IBIS", "EUR", "RHMl", "XETRA", "20271231"), List.of(recalled.symbol(),
                recalled.primaryExchange(), recalled.currency(), recalled.localSymbol(), recalled.tradingClass(),
                recalled.expiry()));
    }

    @Test
    void findsAnInstrumentByItsContractIdToo() {
        catalog().remember(ContractQuery.stock("RHM"), instrument(7, "Rheinmetall"));
        assertTrue(catalog().recall(ContractQuery.conId(7)).isPresent());
        assertEquals(Optional.empty(), catalog().recall(ContractQuery.conId(8)));
        assertEquals(1, catalog().all().size());
    }

    @Test
    void aNewerDescriptionReplacesTheOlderOneUnderEveryQuery() {
        catalog().remember(ContractQuery.stock("RHM"), instrument(7, "old"));
        catalog().remember(ContractQuery.parse("RHM@SMART.EUR"), instrument(7, "new"));
        assertEquals("new", catalog().recall(ContractQuery.stock("RHM")).orElseThrow().longName());
    }

    @Test
    void aBrokenLineCostsOnlyItself() throws IOException {
        catalog().remember(ContractQuery.stock("RHM"), instrument(7, "Rheinmetall"));
        catalog().remember(ContractQuery.stock("SAP"), instrument(8, "SAP"));
        Path file = folder.resolve("instruments.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("Europe/Berlin", "Europe/Nowhere"));
        assertTrue(catalog().recall(ContractQuery.stock("RHM")).isEmpty());
        assertTrue(catalog().recall(ContractQuery.stock("SAP")).isPresent());
    }

    private CatalogFile catalog() {
        return new CatalogFile(folder.resolve("instruments.csv"));
    }

    private static Instrument instrument(int conId, String name) {
        return new Instrument(conId, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHMl", "XETRA", "20271231",
                new BigDecimal("1.50"), name,
                new PriceIncrements(List.of(new PriceIncrements.Band(BigDecimal.ZERO, new BigDecimal("0.01")),
                        new PriceIncrements.Band(new BigDecimal("50"), new BigDecimal("0.05")))),
                TradingHours.parse("20261123:0800-20261123:2200;20261124:CLOSED", BERLIN),
                TradingHours.continuous(BERLIN));
    }
}
