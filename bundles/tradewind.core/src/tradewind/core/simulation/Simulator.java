package tradewind.core.simulation;

import java.io.IOException;

/** Starts embedded gateways: servers of the real TWS protocol on loopback. */
public interface Simulator {
    /** @throws IOException if the port is taken or a file cannot be read */
    RunningSimulator start(SimulatorOptions options) throws IOException;
}
