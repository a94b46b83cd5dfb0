package tradewind.workbench.internal.preferences;

import java.util.List;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import tradewind.chart.view.ChartPreferences;

/** The looks of the chart. */
public final class ChartPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final List<String> KEYS = List.of(ChartPreferences.THEME, ChartPreferences.PALETTE,
            ChartPreferences.STYLE, ChartPreferences.VOLUME, ChartPreferences.LOG, ChartPreferences.LABELS,
            ChartPreferences.QUOTE_TAGS, ChartPreferences.COUNTDOWN, ChartPreferences.SESSIONS,
            ChartPreferences.FORECASTS, ChartPreferences.BAR_SIZE);

    public ChartPage() {
        super(GRID);
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, ChartPreferences.NODE);
        KEYS.forEach(key -> store.setDefault(key, ChartPreferences.defaultOf(key)));
        setPreferenceStore(store);
        setDescription("The looks of the chart.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // Everything comes from the store.
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        combo(parent, ChartPreferences.THEME, "&Theme:", "as the workbench", "auto", "dark", "dark", "light", "light");
        combo(parent, ChartPreferences.PALETTE, "&Colours:", "blue and orange, for every eye", "blue_orange",
                "green up, red down", "classic", "red up, green down", "east_asia", "one colour", "monochrome");
        combo(parent, ChartPreferences.STYLE, "&Bars:", "candles, hollow when they rise", "hollow_up", "filled candles",
                "filled", "bars", "bars");
        combo(parent, ChartPreferences.BAR_SIZE, "&Interval at first:", "1 minute", "1m", "2 minutes", "2m", "5 minutes",
                "5m", "15 minutes", "15m", "30 minutes", "30m", "1 hour", "1h", "1 day", "1d");
        flag(parent, ChartPreferences.VOLUME, "&Volume below the prices");
        flag(parent, ChartPreferences.LOG, "&Logarithmic prices");
        flag(parent, ChartPreferences.LABELS, "T&rade labels");
        flag(parent, ChartPreferences.QUOTE_TAGS, "Bid and &ask on the axis");
        flag(parent, ChartPreferences.COUNTDOWN, "Count&down to the close of the bar");
        flag(parent, ChartPreferences.SESSIONS, "Boundaries of &sessions");
        flag(parent, ChartPreferences.FORECASTS, "&Forecasts of a served model");
    }

    private void combo(Composite parent, String key, String label, String... namesAndValues) {
        String[][] entries = new String[namesAndValues.length / 2][];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new String[] {namesAndValues[2 * i], namesAndValues[2 * i + 1]};
        }
        addField(new ComboFieldEditor(key, label, entries, parent));
    }

    private void flag(Composite parent, String key, String label) {
        addField(new BooleanFieldEditor(key, label, parent));
    }
}
