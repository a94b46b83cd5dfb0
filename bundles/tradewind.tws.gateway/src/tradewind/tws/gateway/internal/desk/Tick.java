package tradewind.tws.gateway.internal.desk;

/** The numbers of tick types, and those of their delayed kin. */
final class Tick {
    static final int BID_SIZE = 0;
    static final int BID = 1;
    static final int ASK = 2;
    static final int ASK_SIZE = 3;
    static final int LAST = 4;
    static final int LAST_SIZE = 5;
    static final int HIGH = 6;
    static final int LOW = 7;
    static final int VOLUME = 8;
    static final int CLOSE = 9;
    static final int OPEN = 14;
    static final int LOW_13_WEEKS = 15;
    static final int HIGH_13_WEEKS = 16;
    static final int LOW_26_WEEKS = 17;
    static final int HIGH_26_WEEKS = 18;
    static final int LOW_52_WEEKS = 19;
    static final int HIGH_52_WEEKS = 20;
    static final int AVERAGE_VOLUME = 21;
    static final int MARK = 37;
    static final int LAST_TIME = 45;
    static final int SHORTABLE = 46;
    static final int RT_VOLUME = 48;
    static final int HALTED = 49;
    static final int TRADE_COUNT = 54;
    static final int RT_TRADE_VOLUME = 77;
    static final int DELAYED_LAST_TIME = 88;
    static final int SHORTABLE_SHARES = 89;

    private Tick() {
    }

    /** The number under which a client gets the same thing delayed. */
    static int delayed(int type) {
        return switch (type) {
            case BID -> 66;
            case ASK -> 67;
            case LAST -> 68;
            case BID_SIZE -> 69;
            case ASK_SIZE -> 70;
            case LAST_SIZE -> 71;
            case HIGH -> 72;
            case LOW -> 73;
            case VOLUME -> 74;
            case CLOSE -> 75;
            case OPEN -> 76;
            case LAST_TIME -> DELAYED_LAST_TIME;
            default -> type;
        };
    }
}
