package tradewind.tws.gateway.internal.script;

import java.time.Duration;
import java.util.List;

/**
 * One thing that a script makes the gateway do. A client of {@link #EVERYONE} means all of them, a symbol of
 * {@code all} every listing. Durations are of market time.
 */
public sealed interface Command {
    /** The client id that stands for all clients. */
    int EVERYONE = -1;

    /** Closes sockets; with {@code reset} by a TCP reset, without a word. */
    record Drop(int client, boolean reset) implements Command {
    }

    /** The sockets stay open, nothing is sent or read any more; {@link Duration#ZERO} means for good. */
    record HalfOpen(int client, Duration length) implements Command {
    }

    /** Connections are refused. */
    record Refuse(Duration length) implements Command {
    }

    /** Closes all sockets, refuses connections for a while; order ids start again at {@code nextId}. */
    record Restart(Duration length, int nextId) implements Command {
    }

    /** 1100 link lost, 1101 restored and data lost, 1102 restored and data kept. */
    record Link(int code) implements Command {
    }

    /** One farm message, with its usual text: 2103 to 2110, 2119, 2157, 2158. */
    record Farm(int code) implements Command {
    }

    /** Both farms go down and come back, again and again. */
    record FarmStorm(int rounds, Duration gap) implements Command {
    }

    /** Stops reading what clients send. */
    record SlowRead(Duration length) implements Command {
    }

    /** Sends no faster than this; 0 ends it. */
    record SlowWrite(int bytesPerSecond) implements Command {
    }

    /** Every frame goes out in several writes. */
    record Split(boolean on) implements Command {
    }

    /** Frames are kept for this long and go out in one write; {@link Duration#ZERO} ends it. */
    record Merge(Duration hold) implements Command {
    }

    /** The minute bar that lies {@code age} back is revised for good: its close, and what must follow, moves. */
    record Correct(String symbol, Duration age, double by) implements Command {
    }

    /** Minute bars younger than {@code within} are served wrong, later right; {@link Duration#ZERO} ends it. */
    record Late(String symbol, Duration within, double by) implements Command {
    }

    /** History lacks what happened {@code from} to {@code to} ago, until {@code length} has passed. */
    record Missing(String symbol, Duration from, Duration to, Duration length) implements Command {
    }

    /** The clock that the gateway tells is ahead by this. */
    record Skew(Duration by) implements Command {
    }

    /** Another session takes the market data: 10197. */
    record Competing(boolean on) implements Command {
    }

    /** What the account may see of a symbol; {@code code} 0 answers with the usual error. */
    record Entitle(String symbol, Entitlement entitlement, int code) implements Command {
    }

    /** An error message. */
    record ErrorMessage(int id, int code, String text) implements Command {
    }

    /** A message whose number no client knows. */
    record Unknown(int id, List<String> fields) implements Command {
        public Unknown {
            fields = List.copyOf(fields);
        }
    }

    /** A message of an unknown number with this many bytes. */
    record Huge(int bytes) implements Command {
    }

    /** Error messages with umlauts in UTF-8, in Latin-1 and escaped. */
    record NonAscii() implements Command {
    }

    /** A tick that ends in the middle. */
    record BadFrame() implements Command {
    }

    /** Whether pacing violations are answered. */
    record Pacing(boolean on) implements Command {
    }

    /** How many market-data lines a client has. */
    record Lines(int count) implements Command {
    }

    /** Trading halted or resumed. */
    record Halt(String symbol, boolean on) implements Command {
    }

    /** Something about orders. */
    record Orders(OrderCommand command) implements Command {
    }

    /** As many ticks as fast as they go. */
    record Blast(String symbol, long count) implements Command {
    }

    /** Ticks at a fixed rate. */
    record Rate(String symbol, int perSecond, Duration length) implements Command {
    }

    /** Market seconds for a real second. */
    record Speed(double factor) implements Command {
    }
}
