package tradewind.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.WaitResult;

/** What becomes of orders once they are placed or changed, and how the command ends by it. */
final class Aftermath {
    /** The server answers within a second; more than this means that something is wrong. */
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration COMMISSION = Duration.ofSeconds(1);
    private final Desk desk;
    private final boolean json;
    private final Consumer<Object> out;

    Aftermath(Desk desk, boolean json, Consumer<Object> out) {
        this.desk = desk;
        this.json = json;
        this.out = out;
    }

    /**
     * Waits for the server's word on each order, or for the end of the first one, and prints all.
     *
     * @throws CommandFailed if they did not come to what was wanted
     */
    int of(List<TrackedOrder> placed, WaitOptions options) throws InterruptedException {
        List<TrackedOrder> answered = new ArrayList<>();
        for (TrackedOrder order : placed) {
            answered.add(desk.until(order, Aftermath::answered, ANSWER));
        }
        if (!options.wait) {
            answered.forEach(this::show);
            answered.forEach(Aftermath::check);
            return ExitCode.OK;
        }
        WaitResult result = Await.result(desk.trading().await(placed.getFirst().ref(), options.timeout()),
                options.timeout().plus(Desk.PATIENCE), "Waiting for the order");
        show(costed(result.order()));
        placed.stream().skip(1).map(o -> desk.trading().snapshot().order(o.ref()).orElse(o)).forEach(this::show);
        check(result, options.timeout());
        return ExitCode.OK;
    }

    /** Commissions come a moment after the fills. */
    private TrackedOrder costed(TrackedOrder order) throws InterruptedException {
        return order.filled().signum() == 0 ? order
                : desk.until(order, o -> !o.commissionCurrency().isEmpty(), COMMISSION);
    }

    /** Waits for the server's word on a change. */
    int ofChange(TrackedOrder changed) throws InterruptedException {
        TrackedOrder order = desk.until(changed, o -> answered(o) && o.pendingTerms().isEmpty(), ANSWER);
        show(order);
        check(order);
        if (order.pendingTerms().isPresent()) {
            throw failed(ExitCode.UNKNOWN, order, "The server has not answered the change yet");
        }
        return ExitCode.OK;
    }

    private static boolean answered(TrackedOrder order) {
        return order.state() != OrderState.JOURNALED && order.state() != OrderState.SENT;
    }

    private void show(TrackedOrder order) {
        if (json) {
            out.accept(TradeJson.order(order));
        } else {
            TradeText.summary(order).forEach(out::accept);
        }
    }

    private static void check(WaitResult result, Duration timeout) {
        TrackedOrder order = result.order();
        switch (result.outcome()) {
            case FILLED -> { }
            case ENDED -> {
                check(order);
                throw failed(ExitCode.ENDED, order, "The order ended with " + order.filled().toPlainString() + " of "
                        + order.terms().quantity().toPlainString() + " filled");
            }
            case TIMED_OUT -> throw failed(ExitCode.TIMED_OUT, order, "The order still lives after "
                    + Json.number(timeout.toMillis() / 1000.0) + " s");
            case UNKNOWN -> throw unknown(order);
        }
    }

    private static void check(TrackedOrder order) {
        switch (order.state()) {
            case HELD, WORKING, PARTIAL, FILLED -> { }
            case JOURNALED, SENT, UNKNOWN -> throw unknown(order);
            case REJECTED -> throw failed(ExitCode.REJECTED, order, "The server rejected the order");
            case NOT_SENT -> throw failed(ExitCode.NO_CONNECTION, order, "The order was not sent");
            case CANCELLED -> throw failed(ExitCode.ENDED, order, "The order was cancelled with "
                    + order.filled().toPlainString() + " of " + order.terms().quantity().toPlainString() + " filled");
        }
    }

    static CommandFailed unknown(TrackedOrder order) {
        return failed(ExitCode.UNKNOWN, order, "What became of the order is not known yet; do not place it again, see "
                + "\"trade orders\"");
    }

    static CommandFailed failed(int code, TrackedOrder order, String sentence) {
        String text = order.text().isEmpty() ? sentence : sentence + ": " + order.text();
        return new CommandFailed(code, text, Json.of("error", ExitCode.word(code)).and("ref", order.ref())
                .and("orderId", order.orderId()).and("text", text));
    }
}
