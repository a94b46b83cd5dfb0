package tradewind.workbench.internal.preferences;

import java.util.Arrays;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import tradewind.core.connection.WhatToShow;
import tradewind.workbench.internal.settings.Preferences;

/** How the live series is kept. Changes take effect at once. */
public final class MarketDataPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    public MarketDataPage() {
        super(GRID);
        setPreferenceStore(Stores.workbench());
        setDescription("How the live series is kept. Changes take effect at once.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // Everything comes from the store.
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        addField(new ComboFieldEditor(Preferences.BAR_SIZE, "&Bar size:", Preferences.BAR_SIZES.stream()
                .map(s -> new String[] {s.wireText(), s.name()}).toArray(String[][]::new), parent));
        addField(new ComboFieldEditor(Preferences.WHAT_TO_SHOW, "Bars are &made of:", Arrays.stream(WhatToShow.values())
                .map(w -> new String[] {words(w), w.name()}).toArray(String[][]::new), parent));
        addField(new BooleanFieldEditor(Preferences.REGULAR_HOURS, "&Regular trading hours only (RTH)", parent));
        addField(new PriceChainField(Preferences.PRICE_CHAIN, "&Price preference, first known counts:", parent));
        addField(new NumberField(Preferences.INTRA_MINUTE_POLL, "Bar in progress is shown every (&seconds):", "0.25",
                "60", false, parent));
        addField(new NumberField(Preferences.HISTORICAL_POLL, "&History is fetched every (seconds):", "1", "86400",
                false, parent));
        addField(new BooleanFieldEditor(Preferences.ALIGN,
                "&Align fetches to one second after the close of the bar", parent));
        addField(new NumberField(Preferences.OVERLAP_MINUTES, "Each fetch reaches &back over (minutes):", "0", "1440",
                true, parent));
        addField(new NumberField(Preferences.HISTORY_DAYS, "History when a chart &opens (days):", "1", "365", true,
                parent));
        addField(new NumberField(Preferences.CSV_EVERY, "Write &CSV at every n-th fetch (0 never):", "0", "100000", true,
                parent));
        addField(new BooleanFieldEditor(Preferences.STRICT_ROLLOVER,
                "Hide a closed bar until history has con&firmed it", parent));
    }

    private static String words(WhatToShow what) {
        return switch (what) {
            case TRADES -> "trades";
            case MIDPOINT -> "midpoints of bid and ask";
            case BID -> "bids";
            case ASK -> "asks";
            case ADJUSTED_LAST -> "trades, adjusted for splits and dividends";
        };
    }
}
