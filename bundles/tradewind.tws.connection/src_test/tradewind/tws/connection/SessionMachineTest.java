package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;

class SessionMachineTest {
    private final List<String> actions = new ArrayList<>();
    private final SessionMachine machine = new SessionMachine(new Recorder(), Timings.DEFAULT,
            new Backoff(new Random(3)));
    private long now;

    /** Writes down what the machine wants. */
    private final class Recorder implements SessionActions {
        @Override
        public void open(ConnectionProfile profile, long epoch) {
            actions.add("open " + profile.port() + " #" + epoch);
        }

        @Override
        public void close() {
            actions.add("close");
        }

        @Override
        public void startApi(int clientId) {
            actions.add("startApi " + clientId);
        }

        @Override
        public void sync() {
            actions.add("sync");
        }

        @Override
        public void ready(boolean newSession) {
            actions.add("ready " + newSession);
        }

        @Override
        public void degraded() {
            actions.add("degraded");
        }

        @Override
        public void resubscribe() {
            actions.add("resubscribe");
        }

        @Override
        public void verify() {
            actions.add("verify");
        }

        @Override
        public void ended(String reason) {
            actions.add("ended");
        }

        @Override
        public void heartbeat() {
            actions.add("heartbeat");
        }

        @Override
        public void changed() {
            // The state itself is looked at.
        }
    }

    private List<String> taken() {
        List<String> result = List.copyOf(actions);
        actions.clear();
        return result;
    }

    private void ready() {
        machine.connect(ConnectionProfile.TWS_PAPER, now);
        machine.opened(machine.epoch(), now);
        machine.hello(machine.epoch(), 200, now);
        machine.nextValidId(1, now);
        machine.managedAccounts(List.of("DU1"), now);
        machine.synced(true);
    }

    @Test
    void walksToReadyAndReadsTheAccountFirst() {
        ready();
        assertEquals(List.of("open 7497 #1", "startApi 1", "sync", "ready true"), taken());
        assertEquals(ConnectionState.READY, machine.state());
    }

    @Test
    void connectingTwiceToTheSameIsOneSession() {
        ready();
        taken();
        machine.connect(ConnectionProfile.TWS_PAPER, now);
        assertEquals(List.of(), taken());
        machine.connect(ConnectionProfile.GATEWAY_PAPER, now);
        assertEquals(List.of("close", "ended", "open 4002 #2"), taken());
    }

    @Test
    void eventsOfAnEarlierSocketAreIgnored() {
        ready();
        long old = machine.epoch();
        machine.lost(old, "gone", now);
        machine.time(now + 2_000, now);
        taken();
        machine.lost(old, "gone again", now);
        machine.opened(old, now);
        assertEquals(ConnectionState.CONNECTING, machine.state());
        assertEquals(List.of(), taken());
    }

    @Test
    void triesAgainWithGrowingPatience() {
        machine.connect(ConnectionProfile.TWS_PAPER, now);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            machine.lost(machine.epoch(), "refused", now);
            long since = now;
            long epoch = machine.epoch();
            while (machine.epoch() == epoch) {
                now += 100;
                machine.time(now, now);
            }
            waits.add((now - since + 500) / 1_000);
        }
        long[] steps = {1, 2, 5, 10, 30, 60, 60};
        for (int i = 0; i < steps.length; i++) {
            assertEquals(steps[i], waits.get(i), steps[i] * 0.2 + 1);
        }
    }

    @Test
    void aServerThatAcceptsButSaysNothingIsLeft() {
        machine.connect(ConnectionProfile.TWS_PAPER, now);
        machine.opened(1, now);
        machine.time(4_999, 0);
        assertEquals(ConnectionState.HANDSHAKE, machine.state());
        machine.time(5_000, 0);
        assertEquals(ConnectionState.RECONNECTING, machine.state());
        assertTrue(machine.text().contains("does not answer"), machine.text());
    }

    @Test
    void listsThatDoNotComeHoldNobodyUp() {
        machine.connect(ConnectionProfile.TWS_PAPER, now);
        machine.opened(1, now);
        machine.hello(1, 176, now);
        machine.managedAccounts(List.of("DU1"), now);
        machine.nextValidId(1, now);
        assertEquals(ConnectionState.SYNCING, machine.state());
        machine.time(10_000, 10_000);
        assertEquals(ConnectionState.READY, machine.state());
    }

    @Test
    void aTakenClientIdIsTriedAgainAsItIs() {
        machine.connect(ConnectionProfile.TWS_PAPER, now);
        machine.opened(1, now);
        machine.hello(1, 200, now);
        taken();
        machine.sessionError(326, "client id is in use", now);
        machine.lost(1, "The server closed the connection.", now);
        assertEquals(ConnectionState.CONNECTING, machine.state());
        assertEquals(List.of("close", "ended"), taken());
        machine.time(14_999, 0);
        assertEquals(List.of(), taken());
        machine.time(15_000, 0);
        assertEquals(List.of("open 7497 #2"), taken());
    }

    @Test
    void silenceIsAskedAboutAndThenEndsTheSession() {
        ready();
        taken();
        machine.time(14_999, 0);
        assertEquals(List.of(), taken());
        machine.time(15_000, 0);
        machine.time(30_000, 0);
        assertEquals(List.of("heartbeat", "heartbeat"), taken());
        machine.time(45_000, 0);
        assertEquals(List.of("close", "ended"), taken());
        assertTrue(machine.text().contains("silent"), machine.text());
    }

    @Test
    void anAnswerToTheHeartbeatIsEnough() {
        ready();
        taken();
        machine.time(15_000, 0);
        machine.time(30_000, 15_010);
        machine.time(30_010, 15_010);
        assertEquals(List.of("heartbeat", "heartbeat"), taken());
        machine.time(45_010, 45_000);
        assertEquals(ConnectionState.READY, machine.state());
        assertEquals(List.of(), taken());
    }

    @Test
    void aServerThatOnlyAnswersHeartbeatsIsNotSilent() {
        ready();
        long received = 0;
        for (long beat = 15_000; beat < 300_000; beat += 15_003) {
            machine.time(beat, received);
            received = beat + 1;
            assertEquals(ConnectionState.READY, machine.state());
        }
    }

    @Test
    void aBrokenLinkToIbKeepsTheSocket() {
        ready();
        taken();
        machine.sessionError(1100, "lost", now);
        machine.sessionError(2110, "lost", now);
        assertEquals(ConnectionState.DEGRADED, machine.state());
        machine.sessionError(1102, "back", now);
        assertEquals(List.of("degraded", "verify", "ready false", "sync"), taken());
        machine.sessionError(1100, "lost", now);
        machine.sessionError(1101, "back", now);
        assertEquals(List.of("degraded", "resubscribe", "ready false", "sync"), taken());
        assertEquals(1, machine.epoch());
    }

    @Test
    void aLinkThatWasGoneFromTheStartIsKnownToBeGone() {
        machine.connect(ConnectionProfile.TWS_PAPER, now);
        machine.opened(machine.epoch(), now);
        machine.hello(machine.epoch(), 200, now);
        machine.sessionError(1100, "lost", now);
        machine.nextValidId(1, now);
        machine.managedAccounts(List.of("DU1"), now);
        taken();
        machine.synced(false);
        assertEquals(List.of("ready true", "degraded"), taken());
        assertEquals(ConnectionState.DEGRADED, machine.state());
        machine.sessionError(1102, "back", now);
        assertEquals(ConnectionState.READY, machine.state());
        assertEquals(List.of("verify", "ready false", "sync"), taken());
    }

    @Test
    void followsTheServerToItsNewPort() {
        ready();
        taken();
        machine.sessionError(1300, "TWS socket port has been reset and this connection is being dropped."
                + " Please reconnect on the new port - 7600", now);
        machine.time(now + 1_000, now);
        assertEquals(List.of("close", "ended", "open 7600 #2"), taken());
    }

    @Test
    void disconnectingEndsEverything() {
        ready();
        machine.disconnect();
        taken();
        machine.time(1_000_000, 0);
        machine.lost(1, "late", now);
        assertEquals(List.of(), taken());
        assertEquals(ConnectionState.DISCONNECTED, machine.state());
    }
}
