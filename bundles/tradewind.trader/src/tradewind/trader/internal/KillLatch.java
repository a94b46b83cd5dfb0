package tradewind.trader.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Properties;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.KillSwitch;

/**
 * The latch of the kill switch, in a file of the data folder, so that it holds over restarts and for every program that
 * uses the folder. A file that cannot be read holds too.
 */
final class KillLatch {
    private static final System.Logger LOG = System.getLogger(KillLatch.class.getName());

    private final SettingsFile file;
    /** Pulled here; set before the file is written, so that nothing slips through meanwhile. */
    private volatile @Nullable KillSwitch pulled;

    KillLatch(SettingsFile file) {
        this.file = file;
    }

    /** The latch, null while trading is allowed. Asks the disk: another program may have pulled it. */
    @Nullable
    KillSwitch current() {
        KillSwitch own = pulled;
        if (own != null || !file.exists()) {
            return own;
        }
        try {
            Properties values = file.read();
            return new KillSwitch(Instant.parse(values.getProperty("time", "")), values.getProperty("by", "?"),
                    values.getProperty("reason", "?"));
        } catch (IOException | DateTimeParseException e) {
            LOG.log(Level.WARNING, "The kill switch's file cannot be read; it holds all the same", e);
            return new KillSwitch(Instant.EPOCH, "unknown", "its file " + file.file() + " cannot be read");
        }
    }

    /** Any thread; holds from the moment at which it is called. */
    void pull(KillSwitch kill) {
        pulled = kill;
    }

    void store(KillSwitch kill) throws IOException {
        Properties values = new Properties();
        values.put("time", kill.time().toString());
        values.put("by", kill.by());
        values.put("reason", kill.reason());
        file.write(values);
    }

    void release() throws IOException {
        file.delete();
        pulled = null;
    }
}
