package tradewind.cli;

/** Ends a command: the message is one sentence for people, the code is for the shell. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    /** @param exitCode one of {@link ExitCode} */
    CommandFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
