package tradewind.tws.gateway.internal.script;

import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;

/** What scripts do to orders. Durations are of market time. An empty text stands for the usual one of its code. */
public sealed interface OrderCommand {
    /** The next new order is refused: 201 and 202 by the exchange, other codes by TWS itself. */
    record Reject(int code, String text) implements OrderCommand {
    }

    /** The next change of an order is refused, the order lives on. */
    record RejectChange(int code, String text) implements OrderCommand {
    }

    /** The next cancel is refused, the order lives on. */
    record RejectCancel(int code, String text) implements OrderCommand {
    }

    /** The next new order is taken with a warning. */
    record WarnNext(int code, String text) implements OrderCommand {
    }

    /** Clients may only look. */
    record ReadOnly(boolean on) implements OrderCommand {
    }

    /** How shares can be borrowed for a short sale. */
    record Short(String symbol, Supply supply) implements OrderCommand {
        /** Whether there are shares, whether the order waits for them, or whether there are none. */
        public enum Supply {
            FREE, LOCATE, NONE
        }
    }

    /** How long an order, its change or its cancel takes to the exchange. */
    record Latency(Duration time) implements OrderCommand {
    }

    /** The socket is dropped before or after the N-th order from now on is dealt with. */
    record DropOrder(boolean before, int number) implements OrderCommand {
    }

    /** The socket is dropped before or after the N-th cancel from now on is dealt with. */
    record DropCancel(boolean before, int number) implements OrderCommand {
    }

    /** Every order message goes out twice, as TWS sometimes does. */
    record DuplicateOrders(boolean on) implements OrderCommand {
    }

    /** A status is overtaken by the one after it. */
    record ReorderStatus(boolean on) implements OrderCommand {
    }

    /** No status is told. */
    record NoStatus(boolean on) implements OrderCommand {
    }

    /** After the next cancel comes a fill. @param quantity null for all that is left */
    record FillAfterCancel(@Nullable BigDecimal quantity, Duration delay) implements OrderCommand {
    }

    /** The last execution of a symbol was at another price. */
    record CorrectExecution(String symbol, BigDecimal by) implements OrderCommand {
    }

    /** The last execution of a symbol is taken back. */
    record Bust(String symbol) implements OrderCommand {
    }

    /** An order entered in TWS. @param price null for a market order, else the limit or the stop */
    record Manual(boolean buys, int quantity, String symbol, String type, @Nullable BigDecimal price)
            implements OrderCommand {
    }

    /** An order is cancelled in TWS. @param permId 0 for all that were entered there */
    record ManualCancel(long permId) implements OrderCommand {
    }

    /** Every open order is cancelled in TWS. */
    record CancelEverything() implements OrderCommand {
    }
}
