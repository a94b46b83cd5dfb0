package tradewind.tws.connection;

import tradewind.core.broker.OrderEffect;
import tradewind.core.connection.Notice;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;

/**
 * How one code is treated.
 *
 * @param advice what it means and what to do, empty if the server's text says it all
 * @param effect on an order that the message names
 */
record ErrorRule(int code, ErrorClass kind, String advice, OrderEffect effect) {

    /** Whether a request that gets this has failed; otherwise it goes on. */
    boolean endsRequest() {
        return switch (kind) {
            case INFO, WARNING, FARM_UP, FARM_DOWN, SESSION -> false;
            default -> true;
        };
    }

    Notice.Severity severity() {
        return switch (kind) {
            case INFO, FARM_UP -> Notice.Severity.INFO;
            case WARNING, FARM_DOWN, LINES, PACING, MARKET_DATA, STREAM_LOST, RETRY, TOO_MUCH, HISTORY ->
                Notice.Severity.WARNING;
            case BAD_REQUEST, PERMISSION, SESSION -> Notice.Severity.ERROR;
        };
    }

    private Remedy remedy() {
        return switch (kind) {
            case PERMISSION, MARKET_DATA -> Remedy.GET_PERMISSION;
            case BAD_REQUEST -> Remedy.CHANGE_REQUEST;
            default -> Remedy.RETRY_LATER;
        };
    }

    /** The server's words, and ours behind them. */
    String explain(String text) {
        String said = text.strip();
        if (advice.isEmpty()) {
            return said;
        }
        return said + (said.endsWith(".") ? " " : ". ") + advice;
    }

    /** What the future of a request that got this fails with. */
    RequestFailed failure(String text) {
        return new RequestFailed(code, explain(text), remedy());
    }

    ErrorRule as(ErrorClass other) {
        return new ErrorRule(code, other, advice, effect);
    }
}
