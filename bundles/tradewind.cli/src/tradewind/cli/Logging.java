package tradewind.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.jdt.annotation.Nullable;

/** Log records as single lines on standard error, so that they never mix with what a command prints. */
final class Logging {
    /** Loggers are held weakly by the system; this one must not lose its level. */
    private static final Logger OURS = Logger.getLogger("tradewind");

    private Logging() {
    }

    static void configure(boolean verbose) {
        OURS.setUseParentHandlers(false);
        for (Handler handler : OURS.getHandlers()) {
            OURS.removeHandler(handler);
        }
        Level level = verbose ? Level.FINE : Level.SEVERE;
        Handler console = new ConsoleHandler();
        console.setLevel(level);
        console.setFormatter(new Line());
        OURS.addHandler(console);
        OURS.setLevel(level);
    }

    private static final class Line extends Formatter {
        @Override
        public String format(@Nullable LogRecord entry) {
            if (entry == null) {
                return "";
            }
            Throwable thrown = entry.getThrown();
            return entry.getInstant().toString() + " " + entry.getLevel() + " " + entry.getLoggerName() + ": "
                    + formatMessage(entry) + (thrown == null ? "" : " (" + thrown + ")") + System.lineSeparator();
        }
    }
}
