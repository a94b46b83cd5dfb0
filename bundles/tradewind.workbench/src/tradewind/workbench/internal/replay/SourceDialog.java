package tradewind.workbench.internal.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.theme.Themes;

/** Asks what is to be replayed: a recorded day, bars from the store, or a file. */
final class SourceDialog extends TitleAreaDialog {
    private static final int BROWSE = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;

    private final String warning;
    private List<Choice> all = List.of();
    private List<Choice> shown = List.of();
    private @Nullable Table table;
    private @Nullable Text search;
    private @Nullable Choice chosen;

    /** @param warning what should be known before, may be empty */
    SourceDialog(Shell shell, String warning) {
        super(shell);
        this.warning = warning;
        setHelpAvailable(false);
    }

    Optional<Choice> chosen() {
        return Optional.ofNullable(chosen);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Replay a day");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("What is to be replayed?");
        if (warning.isEmpty()) {
            setMessage("It runs on an account of its own: nothing of it is mixed with your orders and bars.");
        } else {
            setMessage(warning, org.eclipse.jface.dialogs.IMessageProvider.WARNING);
        }
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Text field = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.BORDER);
        field.setMessage("Symbol or date");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, e -> filter(field.getText()));
        field.addListener(SWT.KeyDown, e -> {
            Table below = table;
            if (e.keyCode == SWT.ARROW_DOWN && below != null) {
                below.setFocus();
            }
        });
        search = field;
        table(area);
        return area;
    }

    private void table(Composite area) {
        Table created = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table = created;
        created.setHeaderVisible(true);
        column(created, "Day or bars", 400);
        column(created, "From", 140);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(created);
        created.addListener(SWT.Selection, e -> validate());
        created.addListener(SWT.DefaultSelection, e -> okPressed());
        OnDisplay.then(CompletableFuture.supplyAsync(Choices::all), created, found -> {
            all = found;
            Text field = search;
            filter(field == null ? "" : field.getText());
            if (found.isEmpty()) {
                setMessage("No recorded day and no stored bars were found. Choose a CSV file of bars, trades or quotes.");
            }
        }, problem -> setErrorMessage("What is at hand cannot be listed: " + problem.getMessage()));
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void filter(String text) {
        Table present = table;
        if (present == null || present.isDisposed()) {
            return;
        }
        String wanted = text.trim().toLowerCase(Locale.ROOT);
        shown = all.stream().filter(c -> c.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        present.removeAll();
        for (Choice choice : shown) {
            new TableItem(present, SWT.NONE).setText(new String[] {choice.name(), choice.kind()});
        }
        if (!shown.isEmpty()) {
            present.select(0);
        }
        validate();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, BROWSE, "&File\u2026", false);
        createButton(parent, OK, "&Replay", true);
        createButton(parent, CANCEL, IDialogConstants.CANCEL_LABEL, false);
        validate();
    }

    private void validate() {
        Button ok = getButton(OK);
        if (ok != null) {
            Themes.setEnabled(ok, selected() >= 0);
        }
    }

    private int selected() {
        Table present = table;
        return present == null ? -1 : present.getSelectionIndex();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == BROWSE) {
            browse();
        } else {
            super.buttonPressed(id);
        }
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText("Bars, trades or quotes");
        dialog.setFilterExtensions(new String[] {"*.csv;*.csv.gz", "*"});
        String file = dialog.open();
        if (file != null) {
            chosen = Choices.file(Path.of(file));
            super.okPressed();
        }
    }

    @Override
    protected void okPressed() {
        int index = selected();
        if (index >= 0) {
            chosen = shown.get(index);
            super.okPressed();
        }
    }
}
