package tradewind.tws.gateway.internal.broker;

/** Why an order or a change of it is not taken. */
record Refusal(int code, String text) {
}
