package tradewind.tws.gateway.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tradewind.core.simulation.RunningSimulator;

/** Injects each line that is written to it. */
final class LineSink extends OutputStream {
    private final RunningSimulator simulator;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineSink(RunningSimulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public void write(int b) {
        if (b != '\n') {
            line.write(b);
            return;
        }
        try {
            simulator.inject(line.toString(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
        }
        line.reset();
    }
}
