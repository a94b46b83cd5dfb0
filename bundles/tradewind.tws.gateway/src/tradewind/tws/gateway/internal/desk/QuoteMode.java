package tradewind.tws.gateway.internal.desk;

/** The kind of market data that a client gets, numbered as on the wire. */
enum QuoteMode {
    LIVE(1), FROZEN(2), DELAYED(3), DELAYED_FROZEN(4);

    private final int number;

    QuoteMode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean delayed() {
        return this == DELAYED || this == DELAYED_FROZEN;
    }

    boolean frozen() {
        return this == FROZEN || this == DELAYED_FROZEN;
    }

    /** The same data for a market that is open or closed. */
    QuoteMode at(boolean open) {
        return open ? delayed() ? DELAYED : LIVE : this;
    }
}
