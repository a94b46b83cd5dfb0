package tradewind.workbench.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.instrument.ContractQuery;
import tradewind.workbench.internal.Samples;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.text.InstrumentText;

class WatchTextTest {
    @Test
    void linesComeBackAsTheyWereKept() {
        List<String> lines = List.of("RHM", "EUR:CASH@IDEALPRO.USD");
        assertEquals(lines, WatchText.parse(WatchText.format(lines)));
        assertEquals(lines, WatchText.parse(" RHM \n\nRHM\nEUR:CASH@IDEALPRO.USD\n"));
        assertEquals(List.of(), WatchText.parse(""));
    }

    @Test
    void anInstrumentIsFoundAgainByItsLine() {
        ContractQuery query = ContractQuery.parse(InstrumentText.line(Samples.RHM));
        assertEquals("RHM STK SMART IBIS EUR", query.symbol() + " " + query.type() + " " + query.exchange() + " "
                + query.primaryExchange() + " " + query.currency());
        assertEquals(query, InstrumentText.query(Samples.RHM));
    }

    @Test
    void theStartingListCanBeRead() {
        List<String> lines = WatchText.parse(Preferences.DEFAULTS.getOrDefault(Preferences.WATCH_LIST, ""));
        assertEquals("RHM", lines.get(0));
        lines.forEach(ContractQuery::parse);
    }
}
