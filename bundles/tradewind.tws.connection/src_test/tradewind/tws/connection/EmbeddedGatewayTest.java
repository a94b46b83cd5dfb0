package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.SimulatorOptions;

@Timeout(20)
class EmbeddedGatewayTest {
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final BlockingQueue<String> results = new LinkedBlockingQueue<>();

    private class Market implements RunningSimulator {
        @Override
        public int port() {
            return 4711;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public double speed() {
            return 1;
        }

        @Override
        public void setSpeed(double speed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void step(Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void inject(String line) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> symbols() {
            return List.of();
        }

        @Override
        public void await() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private void result(int port, String reason) {
        results.add(port + " " + reason);
    }

    @Test
    void startsOnceAndStops() throws InterruptedException {
        EmbeddedGateway gateway = EmbeddedGateway.of(options -> {
            started.incrementAndGet();
            return new Market();
        });
        gateway.start(this::result);
        assertEquals("4711 ", results.poll(10, TimeUnit.SECONDS));
        gateway.start(this::result);
        assertEquals("4711 ", results.poll(10, TimeUnit.SECONDS));
        assertEquals(1, started.get());
        gateway.stop();
        gateway.stop();
        assertEquals(1, closed.get());
    }

    @Test
    void whatIsStoppedWhileItStartsDoesNotStay() throws InterruptedException {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        EmbeddedGateway gateway = EmbeddedGateway.of(options -> {
            starting.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Market() {
                @Override
                public void close() {
                    super.close();
                    gone.countDown();
                }
            };
        });
        gateway.start(this::result);
        assertTrue(starting.await(10, TimeUnit.SECONDS));
        gateway.stop();
        goOn.countDown();
        assertTrue(gone.await(10, TimeUnit.SECONDS));
        assertTrue(results.isEmpty());
    }

    @Test
    void saysWhyThereIsNone() throws InterruptedException {
        EmbeddedGateway.of(null).start(this::result);
        assertTrue(String.valueOf(results.poll(10, TimeUnit.SECONDS)).contains("not installed"));
        EmbeddedGateway.of(options -> {
            throw new IOException("port taken");
        }).start(this::result);
        assertTrue(String.valueOf(results.poll(10, TimeUnit.SECONDS)).contains("port taken"));
    }

    @Test
    void systemPropertiesConfigureIt() {
        System.setProperty("tradewind.sim.seed", "11");
        System.setProperty("tradewind.sim.speed", "60");
        System.setProperty("tradewind.sim.replay", "a.csv" + File.pathSeparator + "b.csv");
        try {
            SimulatorOptions options = EmbeddedGateway.options();
            assertEquals(11, options.seed());
            assertEquals(60, options.speed());
            assertEquals(List.of(Path.of("a.csv"), Path.of("b.csv")), options.replay());
            assertEquals(List.of(), options.script());
        } finally {
            List.of("seed", "speed", "replay").forEach(name -> System.clearProperty("tradewind.sim." + name));
        }
    }
}
