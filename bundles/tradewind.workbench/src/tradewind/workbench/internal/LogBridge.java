package tradewind.workbench.internal;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.FrameworkUtil;

/** Brings the log of all Tradewind bundles from {@code INFO} on into the error log of the platform. */
final class LogBridge extends Handler {
    /** Held here: the JDK forgets the level of a logger that nobody refers to. */
    private static final Logger ROOT = Logger.getLogger("tradewind");

    private final ILog log = Platform.getLog(FrameworkUtil.getBundle(LogBridge.class));
    private final SimpleFormatter formatter = new SimpleFormatter();

    private LogBridge() {
        setLevel(Level.INFO);
    }

    /** Starts the bridge. @param verbose whether the console gets every detail too */
    static void install(boolean verbose) {
        ROOT.addHandler(new LogBridge());
        setVerbose(verbose);
    }

    static void setVerbose(boolean verbose) {
        ROOT.setLevel(verbose ? Level.FINE : Level.INFO);
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setLevel(verbose ? Level.FINE : Level.WARNING);
        }
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            log.log(new Status(severity(entry.getLevel()), plugin(entry), formatter.formatMessage(entry),
                    entry.getThrown()));
        }
    }

    private static int severity(Level level) {
        return level.intValue() >= Level.SEVERE.intValue() ? IStatus.ERROR
                : level.intValue() >= Level.WARNING.intValue() ? IStatus.WARNING : IStatus.INFO;
    }

    private static String plugin(LogRecord entry) {
        String name = entry.getLoggerName();
        int internal = name.indexOf(".internal");
        return internal < 0 ? name : name.substring(0, internal);
    }

    @Override
    public void flush() {
        // The platform's log writes at once.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
