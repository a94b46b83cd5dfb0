package tradewind.tws.connection;

/** Who goes first when messages wait for their turn. */
enum Lane {
    ORDERS, CONTROL, SUBSCRIPTIONS, HISTORY
}
