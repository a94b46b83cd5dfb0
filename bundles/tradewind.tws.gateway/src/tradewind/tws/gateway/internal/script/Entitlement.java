package tradewind.tws.gateway.internal.script;

/** The best market data that an account may see of an instrument; what is better includes what is worse. */
public enum Entitlement {
    NONE, DELAYED_FROZEN, DELAYED, FROZEN, LIVE;

    /** Whether data moves, be it late; otherwise only its last state can be seen. */
    public boolean streams() {
        return this == LIVE || this == DELAYED;
    }
}
