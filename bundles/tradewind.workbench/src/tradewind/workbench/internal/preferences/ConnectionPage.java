package tradewind.workbench.internal.preferences;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.settings.Profiles;
import tradewind.workbench.internal.settings.Settings;

/** Host, port and client id of every profile. A session that stands is not touched until it is connected anew. */
public final class ConnectionPage extends PreferencePage implements IWorkbenchPreferencePage {
    private final List<Row> rows = new ArrayList<>();

    private record Row(ConnectionProfile preset, Text host, Text port, Text clientId) {
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription("Where each profile connects to. Changes count from the next connection on (Ctrl+Shift+C).");
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(10, 8).applyTo(page);
        for (String title : new String[] {"Profile", "Account", "Host", "Port", "Client id"}) {
            new Label(page, SWT.NONE).setText(title);
        }
        for (ConnectionProfile preset : ConnectionProfile.PRESETS) {
            new Label(page, SWT.NONE).setText(preset.name());
            new Label(page, SWT.NONE).setText(preset.kind().name());
            rows.add(new Row(preset, text(page, 150), text(page, 70), text(page, 70)));
        }
        Label note = new Label(page, SWT.WRAP);
        note.setText("A simulator without a port is the one that is built in. No secret is kept: TWS and IB Gateway do the "
                + "logging in.");
        GridDataFactory.fillDefaults().span(5, 1).hint(440, SWT.DEFAULT).indent(0, 10).applyTo(note);
        load(Desk.get().settings().profiles().all());
        return page;
    }

    private Text text(Composite parent, int width) {
        Text text = new Text(parent, SWT.BORDER);
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(text);
        text.addModifyListener(e -> validate());
        return text;
    }

    private void load(List<ConnectionProfile> profiles) {
        for (int i = 0; i < rows.size(); i++) {
            ConnectionProfile p = profiles.get(i);
            Row row = rows.get(i);
            row.host().setText(p.embedded() ? "" : p.host());
            row.port().setText(p.embedded() ? "" : String.valueOf(p.port()));
            row.clientId().setText(String.valueOf(p.clientId()));
        }
    }

    private void validate() {
        String problem = "";
        for (Row row : rows) {
            boolean port = row.port().getText().isBlank() && row.preset().kind() == AccountKind.SIM
                    || inRange(row.port().getText(), 1, 65535);
            if (!port) {
                problem = row.preset().name() + ": the port must be a number from 1 to 65535.";
            } else if (!inRange(row.clientId().getText(), 0, Integer.MAX_VALUE)) {
                problem = row.preset().name() + ": the client id must be a number, 0 or more.";
            }
        }
        setErrorMessage(problem.isEmpty() ? null : problem);
        setValid(problem.isEmpty());
    }

    private static boolean inRange(String text, long min, long max) {
        return text.trim().matches("[0-9]{1,10}") && Long.parseLong(text.trim()) >= min
                && Long.parseLong(text.trim()) <= max;
    }

    @Override
    protected void performDefaults() {
        load(ConnectionProfile.PRESETS);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Settings settings = Desk.get().settings();
        for (Row row : rows) {
            settings.set(Profiles.key(row.preset(), "host"), row.host().getText().trim());
            settings.set(Profiles.key(row.preset(), "port"), row.port().getText().trim());
            settings.set(Profiles.key(row.preset(), "clientId"), row.clientId().getText().trim());
        }
        return super.performOk();
    }
}
