package tradewind.workbench.internal.dialogs;

import java.util.List;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.instrument.ContractQuery;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.settings.Settings;
import tradewind.workbench.internal.theme.Themes;

/** Asks what to open and where to connect; the first time it also wants the disclaimer to be read. */
public final class StartDialog extends TitleAreaDialog {
    private static final int WIDTH = 460;
    private static final String DEFAULT_SYMBOL = "RHM";

    private final Settings settings;
    private final boolean disclaims;
    private final List<ConnectionProfile> profiles;
    private @Nullable Fields fields;
    private String symbol = DEFAULT_SYMBOL;
    private ConnectionProfile profile;

    /** @param disclaims whether the disclaimer must be acknowledged before the choice is taken */
    public StartDialog(Shell shell, Settings settings, boolean disclaims) {
        super(shell);
        this.settings = settings;
        this.disclaims = disclaims;
        this.profiles = settings.profiles().all();
        this.profile = settings.profile();
        setHelpAvailable(false);
    }

    /** The widgets, once they are made. */
    private record Fields(Text symbol, Combo profile, Button again, @Nullable Button understood) {
    }

    /** What to open. */
    public String symbol() {
        return symbol;
    }

    /** Where to connect. */
    public ConnectionProfile profile() {
        return profile;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Tradewind");
        setTitle(disclaims ? "Welcome to Tradewind" : "Open a live chart");
        setMessage("Type a symbol, for example RHM, AAPL or EUR:CASH@IDEALPRO.USD.");
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(12, 10).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        Text symbolText = symbolField(form);
        Combo profileCombo = profileField(form);
        Button again = check(form, "Ask again at the next start");
        again.setSelection(settings.is(Preferences.ASK_SYMBOL));
        fields = new Fields(symbolText, profileCombo, again, disclaims ? disclaimer(form) : null);
        symbolText.addModifyListener(e -> validate());
        return area;
    }

    private Text symbolField(Composite form) {
        new Label(form, SWT.NONE).setText("&Symbol");
        Text text = new Text(form, SWT.BORDER);
        text.setMessage(DEFAULT_SYMBOL);
        text.setText(settings.get(Preferences.SYMBOL));
        text.selectAll();
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private Combo profileField(Composite form) {
        new Label(form, SWT.NONE).setText("&Connect to");
        Combo combo = new Combo(form, SWT.READ_ONLY);
        profiles.forEach(p -> combo.add(ProfileText.of(p)));
        combo.select(Math.max(0, profiles.indexOf(profile)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private static Button check(Composite form, String text) {
        Button check = new Button(form, SWT.CHECK);
        check.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(check);
        return check;
    }

    private Button disclaimer(Composite form) {
        Label text = new Label(form, SWT.WRAP);
        text.setText(Disclaimer.TEXT);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        Button understood = check(form, "&I have read and understood this");
        understood.addListener(SWT.Selection, e -> validate());
        return understood;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, "Open chart", true);
        boolean running = profile.kind() == AccountKind.SIM;
        createButton(parent, CANCEL, running ? "Later" : disclaims ? "Quit" : "Cancel", false);
        validate();
    }

    private void validate() {
        Fields f = fields;
        Button ok = getButton(OK);
        if (f == null || ok == null) {
            return;
        }
        String problem = problem(f.symbol().getText());
        setErrorMessage(problem.isEmpty() ? null : problem);
        Button understood = f.understood();
        Themes.setEnabled(ok, problem.isEmpty() && (understood == null || understood.getSelection()));
    }

    private static String problem(String text) {
        try {
            ContractQuery.parse(text.isBlank() ? DEFAULT_SYMBOL : text);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    protected void okPressed() {
        Fields f = fields;
        if (f != null) {
            symbol = f.symbol().getText().isBlank() ? DEFAULT_SYMBOL : f.symbol().getText().trim();
            profile = profiles.get(f.profile().getSelectionIndex());
            settings.set(Preferences.ASK_SYMBOL, String.valueOf(f.again().getSelection()));
        }
        super.okPressed();
    }
}
