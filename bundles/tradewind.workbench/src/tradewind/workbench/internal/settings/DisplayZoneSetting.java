package tradewind.workbench.internal.settings;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import tradewind.core.Subscription;
import tradewind.workbench.internal.text.DisplayZone;

/** The zone in which times are shown: one setting for the chart, the tables and the clock. */
public final class DisplayZoneSetting {
    private static final String NODE = "tradewind.chart.view";
    private static final String KEY = "zone";
    private static final List<String> ROUND = List.of("exchange", "local", "utc");

    private DisplayZoneSetting() {
    }

    public static DisplayZone current() {
        try {
            return new DisplayZone(node().get(KEY, DisplayZone.EXCHANGE.text()));
        } catch (IllegalArgumentException e) {
            // A zone that this Java does not know any more.
            return DisplayZone.EXCHANGE;
        }
    }

    public static void set(DisplayZone zone) {
        node().put(KEY, zone.text());
    }

    /** Exchange, local, UTC and round again. */
    public static DisplayZone next() {
        DisplayZone next = new DisplayZone(ROUND.get((ROUND.indexOf(current().text()) + 1) % ROUND.size()));
        set(next);
        return next;
    }

    /** Tells of each change on the thread that makes it. */
    public static Subscription onChange(Consumer<DisplayZone> listener) {
        IPreferenceChangeListener relay = e -> {
            if (e.getKey().equals(KEY)) {
                listener.accept(current());
            }
        };
        node().addPreferenceChangeListener(relay);
        return () -> node().removePreferenceChangeListener(relay);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
