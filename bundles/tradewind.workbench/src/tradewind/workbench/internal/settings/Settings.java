package tradewind.workbench.internal.settings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import tradewind.core.Subscription;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.data.FeedSettings;

/**
 * Preferences, with the command line laid over them for this run. A value that a person changes in the window counts
 * from then on, whatever the command line said. Any thread may read.
 */
public final class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());

    private final Map<String, String> overrides;
    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Preferences.NODE);

    /** @param overrides texts by preference name */
    public Settings(Map<String, String> overrides) {
        this.overrides = new ConcurrentHashMap<>(overrides);
        node.addPreferenceChangeListener(e -> this.overrides.remove(e.getKey()));
    }

    public String get(String key) {
        String override = overrides.get(key);
        return override != null ? override : node.get(key, Preferences.defaults().apply(key));
    }

    public boolean is(String key) {
        return Boolean.parseBoolean(get(key));
    }

    /** Keeps the value for good, at once. */
    public void set(String key, String value) {
        overrides.remove(key);
        node.put(key, value);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            LOG.log(System.Logger.Level.WARNING, "The preference " + key + " could not be saved", e);
        }
    }

    public FeedSettings feed() {
        return FeedPreferences.read(this::get);
    }

    public Profiles profiles() {
        return new Profiles(this::get);
    }

    /** The profile to connect to: the chosen one, or the simulator if there is none of that name. */
    public ConnectionProfile profile() {
        return profiles().named(get(Preferences.PROFILE)).orElse(ConnectionProfile.SIMULATOR);
    }

    /** Tells, on the thread that changed it, the name of each preference that changes. */
    public Subscription onChange(Consumer<String> listener) {
        IPreferenceChangeListener relay = e -> listener.accept(e.getKey());
        node.addPreferenceChangeListener(relay);
        return () -> node.removePreferenceChangeListener(relay);
    }
}
