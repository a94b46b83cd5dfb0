package tradewind.workbench.internal.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import tradewind.workbench.internal.settings.Preferences;

/** Tells the preferences dialog what "Restore defaults" means. */
public final class Defaults extends AbstractPreferenceInitializer {
    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences node = DefaultScope.INSTANCE.getNode(Preferences.NODE);
        Preferences.DEFAULTS.forEach(node::put);
    }
}
