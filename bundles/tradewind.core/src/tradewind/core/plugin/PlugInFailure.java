package tradewind.core.plugin;

/** A plug-in could not be read, installed or removed. The message is one sentence for people. */
public final class PlugInFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlugInFailure(String message) {
        super(message);
    }

    public PlugInFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
