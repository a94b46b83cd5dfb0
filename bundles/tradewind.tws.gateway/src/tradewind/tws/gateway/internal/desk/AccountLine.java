package tradewind.tws.gateway.internal.desk;

/** One value of an account, as TWS names it. @param currency empty for what is no money */
record AccountLine(String key, String value, String currency) {
}
