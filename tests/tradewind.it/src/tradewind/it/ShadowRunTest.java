package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.Instruments;
import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.RunMark;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.SlippageEntry;
import tradewind.core.strategy.SlippageLedger;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.strategy.StrategyRuns;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.Trading;

/** SFI Charlie with a shadow on the market of the gateway, 60 market seconds a second: nothing is sent, all is written down. */
class ShadowRunTest {
    private static final String ID = "sfi-charlie";

    @Test
    void theShadowIsFilledAndTheAccountIsNot() throws Exception {
        SimulatorOptions options = new SimulatorOptions(0, 7, List.of(), 60, 200, List.of(), Path.of(""), false);
        try (RunningSimulator simulator = Services.get(Simulator.class).start(options)) {
            RunSettings settings = RunSettings.of(ID, Map.of("atr-period", "3", "multiplier", "0.5"))
                    .withGate(AiGate.OFF);
            RunRequest request = new RunRequest(connect(simulator.port()), FeedSettings.DEFAULT, settings, false,
                    Optional.empty(), true);
            SlippageLedger ledger = Services.get(SlippageLedger.class);
            StrategyRun run = Services.get(StrategyRuns.class).run(request);
            try {
                Services.await("two finished orders of the shadow", Duration.ofSeconds(150), () -> run.status().ended()
                        || written(ledger).size() >= 2);
                assertFalse(run.status().ended(), run.status().text());
            } finally {
                run.close();
            }
            assertTrue(written(ledger).stream().allMatch(e -> e.account().filled() == 0 && e.decision() > 0));
            assertTrue(run.marks().stream().anyMatch(m -> m.kind() == RunMark.Kind.SHADOW_FILL), run.marks().toString());
            assertEquals(0, run.status().position());
            assertTrue(Services.get(Trading.class).snapshot().orders().stream()
                    .noneMatch(o -> o.source().equals(OrderSource.strategy(ID))));
        }
    }

    private static List<SlippageEntry> written(SlippageLedger ledger) {
        return ledger.session().stream().map(e -> LocalDate.ofInstant(e.decided(), ZoneOffset.UTC)).distinct()
                .flatMap(day -> ledger.day(day).stream()).filter(e -> e.strategy().equals(ID) && e.symbol().equals("VOW3"))
                .toList();
    }

    private static Instrument connect(int port) throws Exception {
        Connection connection = Services.get(Connection.class);
        connection.connect(new ConnectionProfile("Shadow", AccountKind.SIM, false, ConnectionProfile.LOOPBACK, port, 8));
        Services.await("the session", Duration.ofSeconds(30),
                () -> connection.status().state() == ConnectionState.READY
                        && connection.status().profile().port() == port);
        return Services.get(Instruments.class).find(ContractQuery.parse("VOW3")).get(20, TimeUnit.SECONDS).get(0);
    }
}
