package tradewind.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.core.trade.OrderState;
import tradewind.tws.gateway.internal.GatewaySimulator;

/**
 * Kills the trading process with -9 at random moments while orders flow to a gateway in another process (this one),
 * starts it again on the same folder and with the same client id, and compares its books with the gateway's: no order
 * twice, none that the journal does not know, every fate known or visibly unknown and then resolved, positions equal.
 * {@code -Dtradewind.drill.rounds=200} kills more often, {@code -Dtradewind.drill.seed=N} repeats the choices of a run.
 */
class CrashDrillTest {
    private static final int ROUNDS = Integer.getInteger("tradewind.drill.rounds", 5);
    private static final long SEED = Long.getLong("tradewind.drill.seed", System.nanoTime());
    private static final int CLIENT_ID = 5;
    private static final int LONGEST_LIFE_MICROS = 1_000_000;
    /** Share of the kills that come at any time from the start of the process on, reconciliation included. */
    private static final double EARLY = 0.2;
    /** Share of the processes that live long enough to find out what became of the orders that were unknown. */
    private static final double LONG_LIVED = 0.05;
    private static final int FATES_FOUND_MICROS = 7_000_000;
    private static final int TELL_EVERY = Math.max(1, ROUNDS / 20);
    private static final long NEWS_MILLIS = 15_000;
    private static final long FATE_MILLIS = 40_000;

    @TempDir
    Path data = Path.of("");
    private final Random random = new Random(SEED);
    private final Set<String> everSeen = new HashSet<>();
    private final Set<String> everUnknown = new HashSet<>();
    private int early;

    @Test
    void aKillAtAnyMomentDuplicatesNothingAndLosesNothing() throws Exception {
        System.out.println("CrashDrillTest: seed " + SEED + ", " + ROUNDS + " rounds");
        SimulatorOptions options = new SimulatorOptions(0, 7, List.of(), 1, 200, List.of(), Path.of(""), true);
        try (RunningSimulator gateway = new GatewaySimulator().start(options);
                Witness witness = new Witness(gateway.port(), CLIENT_ID)) {
            for (int round = 0; round < ROUNDS; round++) {
                round(gateway.port(), witness, round);
            }
            last(gateway.port(), witness);
        }
    }

    private void round(int port, Witness witness, int round) throws Exception {
        TradingProcess process = TradingProcess.start(data, port, CLIENT_ID, SEED + 10L * round);
        if (random.nextDouble() < EARLY) {
            early++;
        } else {
            process.awaitReady();
            Told told = agree(process, witness, "round " + round);
            if (round % TELL_EVERY == 0) {
                System.out.println("CrashDrillTest: round " + round + ", " + told.orders().size() + " orders, "
                        + told.in(OrderState.UNKNOWN).size() + " of them unknown");
            }
            process.go();
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_LIFE_MICROS)
                + (random.nextDouble() < LONG_LIVED ? FATES_FOUND_MICROS : 0));
        process.kill();
    }

    /** The books agree at once in what must never differ, and soon in the rest. */
    private Told agree(TradingProcess process, Witness witness, String when) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(NEWS_MILLIS);
        while (true) {
            Told told = process.tell();
            Seen seen = witness.look();
            everSeen.addAll(seen.refs());
            everUnknown.addAll(told.in(OrderState.UNKNOWN));
            assertEquals(List.of(), Comparison.sins(told, seen), () -> at(when));
            List<String> differences = Comparison.differences(told, seen);
            if (differences.isEmpty()) {
                return told;
            }
            assertTrue(System.nanoTime() < end, () -> at(when) + differences);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String at(String when) {
        try {
            return when + " of seed " + SEED + "\n" + Files.readString(data.resolve("victim.log"));
        } catch (IOException e) {
            return when + " of seed " + SEED + ", and its log cannot be read: " + e;
        }
    }

    /** One more start, nothing is killed: what is unknown finds its end, everything is cancelled, all agrees. */
    private void last(int port, Witness witness) throws Exception {
        TradingProcess process = TradingProcess.start(data, port, CLIENT_ID, SEED);
        process.awaitReady();
        int byHand = resolve(process, witness);
        process.say("cancel");
        Told told = agree(process, witness, "the end");
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(NEWS_MILLIS);
        while (told.orders().values().stream().anyMatch(l -> !l.state().terminal())) {
            assertTrue(System.nanoTime() < end, at("the end") + told);
            TimeUnit.MILLISECONDS.sleep(200);
            told = agree(process, witness, "the end");
        }
        process.kill();
        report(told, byHand);
    }

    private int resolve(TradingProcess process, Witness witness) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FATE_MILLIS);
        List<String> unknown = agree(process, witness, "the last start").in(OrderState.UNKNOWN);
        while (!unknown.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
            unknown = agree(process, witness, "the last start").in(OrderState.UNKNOWN);
        }
        for (String ref : unknown) {
            assertTrue(!everSeen.contains(ref), "The gateway knows the fate of " + ref);
            process.say("resolve " + ref + " NOT_SENT");
        }
        return unknown.size();
    }

    private void report(Told told, int byHand) {
        System.out.println("CrashDrillTest: " + ROUNDS + " kills, " + early + " of them during the start; "
                + told.orders().size() + " orders in the journal, " + everSeen.size() + " at the gateway, "
                + told.in(OrderState.FILLED).size() + " filled, " + told.in(OrderState.NOT_SENT).size()
                + " never sent; " + everUnknown.size() + " were unknown after a restart and found their end, " + byHand
                + " of them by hand; no duplicate, no orphan, positions equal");
        assertTrue(told.orders().size() >= 4 * ROUNDS, "Hardly any orders flowed");
    }
}
