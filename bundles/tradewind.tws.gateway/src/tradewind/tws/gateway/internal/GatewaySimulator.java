package tradewind.tws.gateway.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.recording.RecordingSimulator;
import tradewind.tws.gateway.internal.recording.WireRecording;
import tradewind.tws.gateway.internal.replay.ReplayMarket;
import tradewind.tws.gateway.internal.seeded.SeededMarket;

/** Starts embedded gateways over a seeded or a replayed market. */
@Component
public final class GatewaySimulator implements Simulator {
    private final InstantSource clock;

    @Activate
    public GatewaySimulator() {
        this(Clock.systemUTC());
    }

    /** @param clock decides when a seeded market begins */
    public GatewaySimulator(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public RunningSimulator start(SimulatorOptions options) throws IOException {
        if (options.replay().size() == 1 && WireRecording.isRecording(options.replay().getFirst())) {
            return new RecordingSimulator(WireRecording.read(options.replay().getFirst()), options.port(),
                    options.speed());
        }
        Market market = options.replay().isEmpty() ? SeededMarket.create(options.seed(), clock.instant())
                : ReplayMarket.open(options.replay());
        return new RunningGateway(market, options);
    }
}
