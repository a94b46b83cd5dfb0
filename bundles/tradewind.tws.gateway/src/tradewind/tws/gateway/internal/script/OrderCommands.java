package tradewind.tws.gateway.internal.script;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.script.OrderCommand.Bust;
import tradewind.tws.gateway.internal.script.OrderCommand.CorrectExecution;
import tradewind.tws.gateway.internal.script.OrderCommand.DropCancel;
import tradewind.tws.gateway.internal.script.OrderCommand.DropOrder;
import tradewind.tws.gateway.internal.script.OrderCommand.DuplicateOrders;
import tradewind.tws.gateway.internal.script.OrderCommand.FillAfterCancel;
import tradewind.tws.gateway.internal.script.OrderCommand.Latency;
import tradewind.tws.gateway.internal.script.OrderCommand.Manual;
import tradewind.tws.gateway.internal.script.OrderCommand.ManualCancel;
import tradewind.tws.gateway.internal.script.OrderCommand.NoStatus;
import tradewind.tws.gateway.internal.script.OrderCommand.ReadOnly;
import tradewind.tws.gateway.internal.script.OrderCommand.Reject;
import tradewind.tws.gateway.internal.script.OrderCommand.RejectCancel;
import tradewind.tws.gateway.internal.script.OrderCommand.RejectChange;
import tradewind.tws.gateway.internal.script.OrderCommand.ReorderStatus;
import tradewind.tws.gateway.internal.script.OrderCommand.Short;
import tradewind.tws.gateway.internal.script.OrderCommand.WarnNext;

/** Reads the commands that concern orders. Every complaint is an {@link IllegalArgumentException}. */
final class OrderCommands {
    private static final int MOST = 100_000_000;
    private static final Duration SOON = Duration.ofSeconds(1);

    private OrderCommands() {
    }

    /** Empty if {@code name} is no such command. */
    static Optional<OrderCommand> parse(String name, Words words) {
        @Nullable OrderCommand command = switch (name) {
            case "reject" -> new Reject(code(words, 201), words.rest());
            case "reject-change" -> new RejectChange(code(words, 201), words.rest());
            case "reject-cancel" -> new RejectCancel(code(words, 161), words.rest());
            case "warn-next" -> new WarnNext(code(words, 399), words.rest());
            case "read-only" -> new ReadOnly(words.onOff());
            case "short" -> new Short(words.symbol(), supply(words));
            case "latency" -> new Latency(words.take("off") ? Duration.ZERO : words.duration("a duration"));
            case "drop-order" -> new DropOrder(before(words), number(words));
            case "drop-cancel" -> new DropCancel(before(words), number(words));
            case "duplicate-orders" -> new DuplicateOrders(words.onOff());
            case "reorder-status" -> new ReorderStatus(words.onOff());
            case "no-status" -> new NoStatus(words.onOff());
            case "fill-after-cancel" -> fillAfterCancel(words);
            case "correct-execution" -> new CorrectExecution(words.symbol(), words.decimal("a price difference"));
            case "bust" -> new Bust(words.symbol());
            case "manual" -> manual(words);
            default -> null;
        };
        return Optional.ofNullable(command);
    }

    private static int code(Words words, int fallback) {
        return words.isEmpty() ? fallback : words.whole("a code", 1, 99_999);
    }

    private static boolean before(Words words) {
        if (words.take("before")) {
            return true;
        }
        if (words.take("after")) {
            return false;
        }
        throw new IllegalArgumentException("expected \"before\" or \"after\"");
    }

    private static int number(Words words) {
        return words.isEmpty() ? 1 : words.whole("a number", 1, MOST);
    }

    private static Short.Supply supply(Words words) {
        String name = words.word("free, locate or none");
        try {
            return Short.Supply.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected free, locate or none, not \"" + name + "\"", e);
        }
    }

    private static FillAfterCancel fillAfterCancel(Words words) {
        boolean all = words.isEmpty() || words.take("all");
        @Nullable BigDecimal quantity = all ? null : BigDecimal.valueOf(words.whole("a quantity", 1, MOST));
        return new FillAfterCancel(quantity, words.durationOr(SOON));
    }

    private static OrderCommand manual(Words words) {
        if (words.take("cancel")) {
            return words.take("everything") ? new OrderCommand.CancelEverything()
                    : new ManualCancel(words.take("all") ? 0 : words.whole("a permId", 1, Integer.MAX_VALUE));
        }
        boolean buys = words.take("buy");
        if (!buys && !words.take("sell")) {
            throw new IllegalArgumentException("expected \"buy\", \"sell\" or \"cancel\"");
        }
        int quantity = words.whole("a quantity", 1, MOST);
        String symbol = words.symbol();
        if (words.isEmpty() || words.take("MKT")) {
            return new Manual(buys, quantity, symbol, "MKT", null);
        }
        String type = words.take("STP") ? "STP" : words.take("LMT") ? "LMT" : words.word("MKT, LMT or STP");
        if (!type.equals("STP") && !type.equals("LMT")) {
            throw new IllegalArgumentException("expected MKT, LMT or STP, not \"" + type + "\"");
        }
        return new Manual(buys, quantity, symbol, type, words.decimal("a price"));
    }
}
