package tradewind.workbench.internal.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import tradewind.workbench.internal.settings.Preferences;

/** How trading is shown and heard. */
public final class TradingPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    public TradingPage() {
        super(GRID);
        setPreferenceStore(Stores.workbench());
        setDescription("How trading is shown and heard. What is allowed is set under Risk limits.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // Everything comes from the store.
    }

    @Override
    protected void createFieldEditors() {
        addField(new BooleanFieldEditor(Preferences.SOUNDS,
                "&Beep: once for a fill, twice for a rejection, three times for a lost connection", getFieldEditorParent()));
        addField(new BooleanFieldEditor(Preferences.FLASH, "&Flash the line that tells of it, once",
                getFieldEditorParent()));
        addField(new BooleanFieldEditor(Preferences.CHART_ORDERS, "Orders, position and fills on the &chart",
                getFieldEditorParent()));
    }
}
