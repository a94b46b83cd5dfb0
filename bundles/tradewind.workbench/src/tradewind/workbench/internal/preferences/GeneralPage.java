package tradewind.workbench.internal.preferences;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.settings.Settings;
import tradewind.workbench.internal.text.DisplayZone;
import tradewind.workbench.internal.theme.Themes;

/** Looks, times and the start. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final String[] ZONES = {"exchange", "local", "utc", "+2.0", "Europe/Berlin", "America/New_York",
        "America/Chicago", "Asia/Tokyo"};

    private @Nullable Fields fields;

    private record Fields(Button dark, Button light, Combo zone, Button ask, Button verbose) {
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription("Looks, times and the start.");
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 10).applyTo(page);
        new Label(page, SWT.NONE).setText("Theme:");
        Composite themes = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(themes);
        Button dark = button(themes, SWT.RADIO, "&Dark");
        Button light = button(themes, SWT.RADIO, "&Light");
        new Label(page, SWT.NONE).setText("Times are shown in the &zone:");
        Combo zone = new Combo(page, SWT.DROP_DOWN);
        zone.setItems(ZONES);
        zone.setToolTipText("exchange, local, utc, hours like +2.0 or a name like Europe/Berlin; data keep their UTC times");
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(zone);
        zone.addModifyListener(e -> validate(zone.getText()));
        Button ask = button(page, SWT.CHECK, "&Ask for the symbol at each start");
        Button verbose = button(page, SWT.CHECK, "&Verbose log (console and error log show every step)");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(ask);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(verbose);
        Label language = new Label(page, SWT.WRAP);
        language.setText("Texts are in English, numbers in the form of science: thin spaces between thousands, a dot before "
                + "decimals, a true minus sign.");
        GridDataFactory.fillDefaults().span(2, 1).hint(440, SWT.DEFAULT).indent(0, 12).applyTo(language);
        Fields made = new Fields(dark, light, zone, ask, verbose);
        fields = made;
        load(made);
        return page;
    }

    private static Button button(Composite parent, int style, String text) {
        Button button = new Button(parent, style);
        button.setText(text);
        return button;
    }

    private static void load(Fields f) {
        Settings settings = Desk.get().settings();
        f.dark().setSelection(Themes.isDark());
        f.light().setSelection(!Themes.isDark());
        f.zone().setText(DisplayZoneSetting.current().text());
        f.ask().setSelection(settings.is(Preferences.ASK_SYMBOL));
        f.verbose().setSelection(settings.is(Preferences.VERBOSE));
    }

    private void validate(String zone) {
        try {
            new DisplayZone(zone);
            setErrorMessage(null);
            setValid(true);
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage());
            setValid(false);
        }
    }

    @Override
    protected void performDefaults() {
        Fields f = fields;
        if (f != null) {
            f.dark().setSelection(true);
            f.light().setSelection(false);
            f.zone().setText(DisplayZone.EXCHANGE.text());
            f.ask().setSelection(Boolean.parseBoolean(Preferences.defaults().apply(Preferences.ASK_SYMBOL)));
            f.verbose().setSelection(Boolean.parseBoolean(Preferences.defaults().apply(Preferences.VERBOSE)));
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Fields f = fields;
        if (f != null) {
            Settings settings = Desk.get().settings();
            DisplayZoneSetting.set(new DisplayZone(f.zone().getText()));
            settings.set(Preferences.ASK_SYMBOL, String.valueOf(f.ask().getSelection()));
            settings.set(Preferences.VERBOSE, String.valueOf(f.verbose().getSelection()));
            if (f.dark().getSelection() != Themes.isDark()) {
                Themes.apply(f.dark().getSelection() ? "dark" : "light");
            }
        }
        return super.performOk();
    }
}
