package tradewind.core.trade;

/** Profit and loss of an account in its base currency; NaN where it is not known. */
public record ProfitLoss(String account, double daily, double unrealized, double realized) {
}
