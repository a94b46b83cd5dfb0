package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.AccountKind;

class PermitsTest {
    private final AtomicReference<AccountKind> session = new AtomicReference<>(AccountKind.SIM);
    private final FakePlugIns plugIns = new FakePlugIns("nobody signed it");

    @Test
    void whatNobodySignedTradesInSimulationOnly() {
        Permits permits = new Permits(session::get, plugIns);
        Supplier<String> foreign = permits.of("org.example");
        assertEquals("", foreign.get());
        assertEquals(0, plugIns.asked.get());
        session.set(AccountKind.PAPER);
        assertEquals("nobody signed it", foreign.get());
        session.set(AccountKind.LIVE);
        assertEquals("nobody signed it", foreign.get());
        assertEquals(1, plugIns.asked.get());
        assertEquals("", permits.of("tradewind.strategy.sfi").get());
    }
}
