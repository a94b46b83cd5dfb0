package tradewind.core.trade;

/** A figure of the account as TWS names it, such as {@code NetLiquidation}; the currency may be empty. */
public record AccountFigure(String account, String key, String value, String currency) {
}
