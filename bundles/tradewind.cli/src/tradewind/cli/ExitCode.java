package tradewind.cli;

/** What a command tells the shell. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NO_CONNECTION = 3;
    static final int NOT_FOUND = 4;
    static final int NOT_PERMITTED = 5;
    /** The risk gate did not let an order pass; nothing was sent. */
    static final int REFUSED = 6;
    /** The server did not take the order. */
    static final int REJECTED = 7;
    /** The time is up and the order still lives. */
    static final int TIMED_OUT = 8;
    /** Nobody knows what became of the order. */
    static final int UNKNOWN = 9;
    /** The order ended without being filled to the full. */
    static final int ENDED = 10;

    private ExitCode() {
    }

    /** The same as a word, as it stands in the field {@code error} of what {@code --json} prints. */
    static String word(int code) {
        return switch (code) {
            case OK -> "ok";
            case USAGE -> "usage";
            case NO_CONNECTION -> "no-connection";
            case NOT_FOUND -> "not-found";
            case NOT_PERMITTED -> "not-permitted";
            case REFUSED -> "refused";
            case REJECTED -> "rejected";
            case TIMED_OUT -> "timed-out";
            case UNKNOWN -> "unknown";
            case ENDED -> "ended";
            default -> "failed";
        };
    }
}
