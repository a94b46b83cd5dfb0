package tradewind.tws.gateway.internal.desk;

/** The limits that TWS puts on requests. */
public final class PacingLimits {
    /** Ordinary accounts have 100 market-data lines, and half as many messages a second. */
    static final int LINES = 100;

    private boolean enforced;
    private int lines = LINES;

    PacingLimits(boolean enforced) {
        this.enforced = enforced;
    }

    boolean enforced() {
        return enforced;
    }

    public void setEnforced(boolean on) {
        enforced = on;
    }

    /** Market-data lines of a client; they hold whether pacing is enforced or not. */
    int lines() {
        return lines;
    }

    public void setLines(int count) {
        lines = count;
    }

    /** Messages a second. */
    int messages() {
        return Math.max(1, LINES / 2);
    }
}
