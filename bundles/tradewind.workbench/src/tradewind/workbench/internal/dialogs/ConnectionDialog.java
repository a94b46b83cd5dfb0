package tradewind.workbench.internal.dialogs;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.workbench.internal.diagnosis.ConnectionAdvice;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.settings.Profiles;
import tradewind.workbench.internal.settings.Settings;
import tradewind.workbench.internal.theme.Themes;

/** Chooses and edits a profile, connects, disconnects, and says what to do when that fails. */
public final class ConnectionDialog extends TitleAreaDialog {
    private static final int CONNECT = IDialogConstants.CLIENT_ID + 1;
    private static final int DISCONNECT = IDialogConstants.CLIENT_ID + 2;
    private static final int LIST_WIDTH = 190;
    private static final int FORM_WIDTH = 430;

    private final Settings settings = Desk.get().settings();
    private @Nullable Fields fields;
    private @Nullable ConnectionStatus newest;
    private ConnectionProfile profile = settings.profile();

    public ConnectionDialog(Shell shell) {
        super(shell);
        setHelpAvailable(false);
    }

    private record Fields(org.eclipse.swt.widgets.List profiles, Label kind, Text host, Text port, Text clientId,
            Text help) {
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Connection");
        setTitle("Connection");
        setMessage("Where market data and history come from.");
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(16, 8).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        var list = new org.eclipse.swt.widgets.List(form, SWT.SINGLE | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(false, true).hint(LIST_WIDTH, 260).applyTo(list);
        ConnectionProfile.PRESETS.forEach(p -> list.add(p.name()));
        Composite right = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(right);
        Label kind = new Label(right, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(kind);
        Fields made = new Fields(list, kind, field(right, "&Host"), field(right, "&Port"), field(right, "Client &id"),
                help(right));
        fields = made;
        list.addListener(SWT.Selection, e -> choose(made, list.getSelectionIndex()));
        for (Text text : List.of(made.host(), made.port(), made.clientId())) {
            text.addModifyListener(e -> validate(made));
        }
        list.select(Math.max(0, names().indexOf(profile.name())));
        follow(made);
        return area;
    }

    private static List<String> names() {
        return ConnectionProfile.PRESETS.stream().map(ConnectionProfile::name).toList();
    }

    private static Text field(Composite parent, String label) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = new Text(parent, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private static Text help(Composite parent) {
        Text help = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(FORM_WIDTH, 190).indent(0, 6).applyTo(help);
        return help;
    }

    private void follow(Fields f) {
        Latest<ConnectionStatus> latest = new Latest<>(f.help(), s -> showStatus(f, s));
        Subscription bound = Services.bind(Connection.class, c -> c.onStatus(latest));
        f.help().addDisposeListener(e -> bound.close());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, CONNECT, "Connect", true);
        createButton(parent, DISCONNECT, "Disconnect", false);
        createButton(parent, OK, "Close", false);
        Fields f = fields;
        if (f != null) {
            choose(f, f.profiles().getSelectionIndex());
        }
    }

    private void choose(Fields f, int index) {
        profile = settings.profiles().all().get(Math.max(0, index));
        boolean embedded = profile.embedded();
        f.kind().setText(switch (profile.kind()) {
            case SIM -> "SIM: a market made by Tradewind itself. No account, no real money.";
            case REPLAY -> "REPLAY: a day that is over, on an account of its own. No real money.";
            case PAPER -> "PAPER: the real market with play money.";
            case LIVE -> "LIVE: real money. Data are only read; you are asked before it connects.";
        });
        f.host().setText(embedded ? "" : profile.host());
        f.port().setText(embedded ? "" : String.valueOf(profile.port()));
        f.host().setMessage(embedded ? "built in" : "");
        f.port().setMessage(embedded ? "chosen by itself; give one to use a gateway that runs elsewhere" : "");
        f.clientId().setText(String.valueOf(profile.clientId()));
        showHelp(f);
        validate(f);
        f.kind().getParent().layout();
    }

    private void validate(Fields f) {
        String problem = problem(f);
        setErrorMessage(problem.isEmpty() ? null : problem);
        Button connect = getButton(CONNECT);
        if (connect != null) {
            Themes.setEnabled(connect, problem.isEmpty());
        }
    }

    private String problem(Fields f) {
        String port = f.port().getText().trim();
        boolean simulator = profile.kind() == AccountKind.SIM;
        if (!(simulator && port.isEmpty()) && !inRange(port, 1, 65535)) {
            return "The port must be a number from 1 to 65535.";
        }
        return inRange(f.clientId().getText().trim(), 0, Integer.MAX_VALUE) ? ""
                : "The client id must be a number, 0 or more.";
    }

    private static boolean inRange(String text, long min, long max) {
        return text.matches("[0-9]{1,10}") && Long.parseLong(text) >= min && Long.parseLong(text) <= max;
    }

    private void showStatus(Fields f, ConnectionStatus status) {
        newest = status;
        showHelp(f);
        Button disconnect = getButton(DISCONNECT);
        if (disconnect != null) {
            Themes.setEnabled(disconnect, status.state() != ConnectionState.DISCONNECTED);
        }
    }

    /** What goes on, and how the other side must be set up unless it stands or has just been said. */
    private void showHelp(Fields f) {
        ConnectionStatus status = newest;
        boolean ours = status != null && status.profile().name().equals(profile.name());
        boolean stands = ours && status != null && status.state().usable();
        String now = status == null ? "" : status.profile().name() + ": " + status.text();
        String setUp = stands || ours && now.contains("Enable ActiveX") ? "" : ConnectionAdvice.setUp(profile);
        String text = (now + "\n\n" + setUp).strip();
        if (!text.equals(f.help().getText())) {
            f.help().setText(text);
        }
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == CONNECT) {
            connect();
        } else if (id == DISCONNECT) {
            Desk.get().disconnect();
        } else {
            super.buttonPressed(id);
        }
    }

    private void connect() {
        Fields f = fields;
        if (f == null) {
            return;
        }
        settings.set(Profiles.key(profile, "host"), f.host().getText().trim());
        settings.set(Profiles.key(profile, "port"), f.port().getText().trim());
        settings.set(Profiles.key(profile, "clientId"), f.clientId().getText().trim());
        settings.profiles().named(profile.name()).ifPresent(edited -> {
            if (edited.kind() != AccountKind.LIVE || LiveConfirmation.ask(getShell(), edited)) {
                Desk.get().connect(edited);
            }
        });
    }
}
