package tradewind.workbench.internal.dialogs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import tradewind.core.connection.Instruments;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.InstrumentMatch;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.theme.Themes;

/** Asks for a symbol and looks up what is typed while it is typed. */
public final class SymbolDialog extends TitleAreaDialog {
    private static final int PAUSE_MILLIS = 250;
    private static final int WIDTH = 560;

    private String typed;
    private @Nullable InstrumentMatch chosen;
    private List<InstrumentMatch> matches = List.of();
    private int searches;
    private @Nullable Text entry;
    private @Nullable Table table;

    /** @param initial what stands in the field at first */
    public SymbolDialog(Shell shell, String initial) {
        super(shell);
        typed = initial;
        setHelpAvailable(false);
    }

    /** What to open: the chosen match, or what was typed. */
    public ContractQuery query() {
        InstrumentMatch match = chosen;
        return match == null ? ContractQuery.parse(typed) : match.query();
    }

    /** The text to remember, as {@link ContractQuery#parse} reads it. */
    public String text() {
        InstrumentMatch m = chosen;
        return m == null ? typed.trim() : m.symbol() + ":" + m.type() + "@SMART"
                + (m.primaryExchange().isEmpty() ? "" : "/" + m.primaryExchange()) + "." + m.currency();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Open symbol");
        setTitle("Open symbol");
        setMessage("A symbol or a part of a name. SYMBOL:KIND@EXCHANGE/PRIMARY.CURRENCY says it exactly.");
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        Text text = new Text(form, SWT.BORDER | SWT.SEARCH);
        text.setText(typed);
        text.selectAll();
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        Table results = new Table(form, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        results.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 220).applyTo(results);
        column(results, "Symbol", 90);
        column(results, "Name", 240);
        column(results, "Kind", 60);
        column(results, "Exchange", 100);
        column(results, "Currency", 80);
        entry = text;
        table = results;
        text.addModifyListener(e -> edited(text));
        text.addListener(SWT.KeyDown, e -> downIntoTable(e, results));
        results.addListener(SWT.Selection, e -> choose(results.getSelectionIndex()));
        results.addListener(SWT.DefaultSelection, e -> okPressed());
        search(typed);
        return area;
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, "Open", true);
        createButton(parent, CANCEL, "Cancel", false);
        validate();
    }

    private void downIntoTable(Event e, Table results) {
        if (e.keyCode == SWT.ARROW_DOWN && results.getItemCount() > 0) {
            results.setFocus();
            results.setSelection(0);
            choose(0);
            e.doit = false;
        }
    }

    private void edited(Text text) {
        typed = text.getText();
        chosen = null;
        validate();
        int mine = ++searches;
        text.getDisplay().timerExec(PAUSE_MILLIS, () -> {
            if (mine == searches && !text.isDisposed()) {
                search(typed);
            }
        });
    }

    private void validate() {
        String problem = "";
        try {
            ContractQuery.parse(typed);
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
        }
        Button ok = getButton(OK);
        if (ok != null) {
            Themes.setEnabled(ok, problem.isEmpty());
        }
        setErrorMessage(problem.isEmpty() || typed.isBlank() ? null : problem);
    }

    private void search(String pattern) {
        Table results = table;
        Optional<Instruments> instruments = Services.find(Instruments.class);
        String word = pattern.split("[:@]", 2)[0].trim();
        if (results == null || instruments.isEmpty() || word.isEmpty()) {
            return;
        }
        int mine = searches;
        CompletableFuture<List<InstrumentMatch>> found = instruments.get().search(word);
        OnDisplay.then(found, results, list -> {
            if (mine == searches) {
                show(list, results);
            }
        }, error -> setMessage("The search got no answer: " + error.getMessage()));
    }

    private void show(List<InstrumentMatch> list, Table results) {
        matches = list;
        results.removeAll();
        for (InstrumentMatch m : list) {
            new TableItem(results, SWT.NONE).setText(new String[] {m.symbol(), m.description(), m.type().name(),
                    m.primaryExchange(), m.currency()});
        }
    }

    private void choose(int index) {
        if (index >= 0 && index < matches.size()) {
            chosen = matches.get(index);
            Button ok = getButton(OK);
            if (ok != null) {
                Themes.setEnabled(ok, true);
            }
        }
    }

    @Override
    protected void okPressed() {
        Button ok = getButton(OK);
        if (ok == null || ok.isEnabled()) {
            super.okPressed();
        }
    }

    @Override
    public void create() {
        super.create();
        Text text = entry;
        if (text != null) {
            text.setFocus();
        }
    }
}
