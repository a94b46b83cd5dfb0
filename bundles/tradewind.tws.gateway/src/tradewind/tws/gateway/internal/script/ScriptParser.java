package tradewind.tws.gateway.internal.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.tws.gateway.internal.script.Command.BadFrame;
import tradewind.tws.gateway.internal.script.Command.Blast;
import tradewind.tws.gateway.internal.script.Command.Competing;
import tradewind.tws.gateway.internal.script.Command.Correct;
import tradewind.tws.gateway.internal.script.Command.Drop;
import tradewind.tws.gateway.internal.script.Command.Entitle;
import tradewind.tws.gateway.internal.script.Command.ErrorMessage;
import tradewind.tws.gateway.internal.script.Command.Farm;
import tradewind.tws.gateway.internal.script.Command.FarmStorm;
import tradewind.tws.gateway.internal.script.Command.HalfOpen;
import tradewind.tws.gateway.internal.script.Command.Halt;
import tradewind.tws.gateway.internal.script.Command.Huge;
import tradewind.tws.gateway.internal.script.Command.Late;
import tradewind.tws.gateway.internal.script.Command.Lines;
import tradewind.tws.gateway.internal.script.Command.Link;
import tradewind.tws.gateway.internal.script.Command.Merge;
import tradewind.tws.gateway.internal.script.Command.Missing;
import tradewind.tws.gateway.internal.script.Command.NonAscii;
import tradewind.tws.gateway.internal.script.Command.Pacing;
import tradewind.tws.gateway.internal.script.Command.Rate;
import tradewind.tws.gateway.internal.script.Command.Refuse;
import tradewind.tws.gateway.internal.script.Command.Restart;
import tradewind.tws.gateway.internal.script.Command.Skew;
import tradewind.tws.gateway.internal.script.Command.SlowRead;
import tradewind.tws.gateway.internal.script.Command.SlowWrite;
import tradewind.tws.gateway.internal.script.Command.Speed;
import tradewind.tws.gateway.internal.script.Command.Split;
import tradewind.tws.gateway.internal.script.Command.Unknown;

/** Reads fault scripts; {@code docs/gateway.md} has the language. */
public final class ScriptParser {
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    private ScriptParser() {
    }

    /** @throws IllegalArgumentException if a line cannot be read, with its number */
    public static List<ScriptLine> read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if a line cannot be read, with its number */
    public static List<ScriptLine> parse(String text) {
        List<ScriptLine> result = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            String code = line.replaceFirst("(^|\\s)#.*", "");
            if (!code.isBlank()) {
                result.add(line(code, number));
            }
        }
        return result;
    }

    private static ScriptLine line(String code, int number) {
        try {
            Words words = new Words(code);
            return new ScriptLine(when(words), command(words));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    private static When when(Words words) {
        boolean afterStart = words.take("after-start");
        if (words.take("at")) {
            return new When(words.duration("a time"), Duration.ZERO, afterStart);
        }
        if (words.take("every")) {
            Duration every = words.duration("a time");
            if (every.isZero()) {
                throw new IllegalArgumentException("\"every\" needs a time above 0");
            }
            return new When(every, every, afterStart);
        }
        return new When(Duration.ZERO, Duration.ZERO, afterStart);
    }

    private static Command command(Words words) {
        String name = words.word("a command").toLowerCase(Locale.ROOT);
        Command command = command(name, words);
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("\"" + words.rest() + "\" is too much after \"" + name + "\"");
        }
        return command;
    }

    private static Command command(String name, Words words) {
        return switch (name) {
            case "drop" -> drop(words);
            case "half-open" -> new HalfOpen(client(words), words.durationOr(Duration.ZERO));
            case "refuse" -> new Refuse(words.duration("a duration"));
            case "restart" -> restart(words);
            case "1100", "1101", "1102" -> new Link(Integer.parseInt(name));
            case "2103", "2104", "2105", "2106", "2107", "2108", "2110", "2119", "2157", "2158" ->
                new Farm(Integer.parseInt(name));
            case "farm-storm" -> new FarmStorm(words.isEmpty() ? 3 : words.whole("rounds", 1, 1000),
                    words.durationOr(Duration.ofSeconds(1)));
            case "slow-read" -> new SlowRead(words.duration("a duration"));
            case "slow-write" -> new SlowWrite(words.take("off") ? 0 : words.whole("bytes a second", 1, 1 << 30));
            case "split" -> new Split(words.onOff());
            case "merge" -> new Merge(words.take("off") ? Duration.ZERO : words.duration("a duration"));
            default -> dataCommand(name, words);
        };
    }

    private static Command dataCommand(String name, Words words) {
        return switch (name) {
            case "correct" -> new Correct(words.symbol(), words.duration("an age"), words.number("a price difference"));
            case "late" -> late(words);
            case "missing" -> missing(words);
            case "skew" -> new Skew(words.signed("a duration"));
            case "competing" -> new Competing(words.onOff());
            case "entitle" -> entitle(words);
            case "halt" -> new Halt(words.symbol(), true);
            case "resume" -> new Halt(words.symbol(), false);
            case "pacing" -> new Pacing(words.onOff());
            case "lines" -> new Lines(words.whole("a number of lines", 0, 100_000));
            case "speed" -> new Speed(words.number("a factor"));
            case "blast" -> new Blast(words.symbol(), words.whole("a number of ticks", 1, Integer.MAX_VALUE));
            case "rate" -> new Rate(words.symbol(), words.whole("ticks a second", 1, 10_000_000),
                    words.duration("a duration"));
            default -> messageCommand(name, words);
        };
    }

    private static Command messageCommand(String name, Words words) {
        return switch (name) {
            case "error" -> new ErrorMessage(words.take("id") ? words.whole("an id", -1, Integer.MAX_VALUE) : -1,
                    words.whole("a code", 0, 99_999), words.rest());
            case "unknown" -> new Unknown(words.whole("a message number", 0, Integer.MAX_VALUE), words.restWords());
            case "huge" -> new Huge(words.whole("bytes", 16, 60 << 20));
            case "non-ascii" -> new NonAscii();
            case "bad-frame" -> new BadFrame();
            default -> OrderCommands.parse(name, words).map(Command.Orders::new)
                    .orElseThrow(() -> new IllegalArgumentException("unknown command \"" + name + "\""));
        };
    }

    private static Command drop(Words words) {
        int client = client(words);
        return new Drop(client, words.take("reset"));
    }

    private static int client(Words words) {
        return words.take("client") ? words.whole("a client id", 0, Integer.MAX_VALUE) : Command.EVERYONE;
    }

    private static Command restart(Words words) {
        Duration length = words.isEmpty() ? FIVE_SECONDS : words.duration("a duration");
        return new Restart(length, words.take("next-id") ? words.whole("an order id", 1, Integer.MAX_VALUE) : 1);
    }

    private static Command late(Words words) {
        String symbol = words.symbol();
        return words.take("off") ? new Late(symbol, Duration.ZERO, 0)
                : new Late(symbol, words.duration("an age"), words.number("a price difference"));
    }

    private static Command missing(Words words) {
        String symbol = words.symbol();
        Duration from = words.duration("an age");
        Duration to = words.duration("an age");
        if (from.compareTo(to) <= 0) {
            throw new IllegalArgumentException("the first age must be greater than the second");
        }
        return new Missing(symbol, from, to, words.take("for") ? words.duration("a duration") : Duration.ofSeconds(30));
    }

    private static Command entitle(Words words) {
        String symbol = words.symbol();
        String name = words.word("live, frozen, delayed, delayed-frozen or none");
        try {
            Entitlement e = Entitlement.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Entitle(symbol, e, words.isEmpty() ? 0 : words.whole("an error code", 1, 99_999));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected live, frozen, delayed, delayed-frozen or none with an optional"
                    + " code, not \"" + name + "\"", e);
        }
    }
}
