package tradewind.workbench.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import tradewind.workbench.internal.settings.Preferences;

/** The preferences of this bundle as the field editors want them. */
final class Stores {
    private Stores() {
    }

    static ScopedPreferenceStore workbench() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE);
    }
}
