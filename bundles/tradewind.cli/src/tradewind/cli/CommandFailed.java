package tradewind.cli;

/** Ends a command: the message is one sentence for people, the code is for the shell, the object for programs. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;
    private final transient Json json;

    /** @param exitCode one of {@link ExitCode} */
    CommandFailed(int exitCode, String message) {
        this(exitCode, message, Json.of("error", ExitCode.word(exitCode)).and("text", message));
    }

    /** @param json what {@code --json} prints instead of the message */
    CommandFailed(int exitCode, String message, Json json) {
        super(message);
        this.exitCode = exitCode;
        this.json = json;
    }

    int exitCode() {
        return exitCode;
    }

    Json json() {
        return json;
    }
}
