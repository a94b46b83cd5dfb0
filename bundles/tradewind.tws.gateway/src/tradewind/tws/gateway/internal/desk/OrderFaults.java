package tradewind.tws.gateway.internal.desk;

/** What goes wrong between the gateway and those who place orders. Belongs to the clock's thread. */
public final class OrderFaults {
    /** When the socket is dropped: before a request is looked at, or after. */
    public enum Drop {
        NONE, BEFORE, AFTER
    }

    /** A drop that is to come. */
    private static final class Countdown {
        private Drop how = Drop.NONE;
        private int left;

        void set(Drop newHow, int number) {
            how = newHow;
            left = number;
        }

        Drop next() {
            if (how == Drop.NONE || --left > 0) {
                return Drop.NONE;
            }
            Drop due = how;
            how = Drop.NONE;
            return due;
        }
    }

    private final Countdown orders = new Countdown();
    private final Countdown cancels = new Countdown();
    private boolean duplicating;
    private boolean reordering;
    private boolean silent;

    OrderFaults() {
    }

    /** The socket is dropped at the N-th order from now on. */
    public void dropAtOrder(Drop how, int number) {
        orders.set(how, number);
    }

    /** The socket is dropped at the N-th cancel from now on. */
    public void dropAtCancel(Drop how, int number) {
        cancels.set(how, number);
    }

    Drop atOrder() {
        return orders.next();
    }

    Drop atCancel() {
        return cancels.next();
    }

    /** Every order message goes out twice. */
    public void setDuplicating(boolean on) {
        duplicating = on;
    }

    int copies() {
        return duplicating ? 2 : 1;
    }

    /** Each status is overtaken by the one after it. */
    public void setReordering(boolean on) {
        reordering = on;
    }

    boolean reordering() {
        return reordering;
    }

    /** No status is told; executions still are. */
    public void setSilent(boolean on) {
        silent = on;
    }

    boolean silent() {
        return silent;
    }
}
