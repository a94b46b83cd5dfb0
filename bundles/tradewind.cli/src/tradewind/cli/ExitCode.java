package tradewind.cli;

/** What a command tells the shell. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NO_CONNECTION = 3;
    static final int NOT_FOUND = 4;
    static final int NOT_PERMITTED = 5;

    private ExitCode() {
    }
}
