package tradewind.workbench.internal.dialogs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import tradewind.core.instrument.Instrument;
import tradewind.workbench.internal.live.OnDisplay;

/** Lets the person choose when a symbol stands for several instruments. */
public final class InstrumentChooser extends TitleAreaDialog {
    private static final int RETRY_MILLIS = 200;

    private final List<Instrument> candidates;
    private Optional<Instrument> chosen = Optional.empty();

    private InstrumentChooser(Shell shell, List<Instrument> candidates) {
        super(shell);
        this.candidates = candidates;
    }

    /** Asks on the display thread, once there is a window; the answer is empty if the person gives up. */
    public static CompletableFuture<Optional<Instrument>> ask(Display display, List<Instrument> candidates) {
        CompletableFuture<Optional<Instrument>> answer = new CompletableFuture<>();
        OnDisplay.run(display, () -> askWhenReady(display, candidates, answer));
        return answer;
    }

    private static void askWhenReady(Display display, List<Instrument> candidates,
            CompletableFuture<Optional<Instrument>> answer) {
        IWorkbenchWindow window = PlatformUI.isWorkbenchRunning()
                ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
        if (window == null) {
            display.timerExec(RETRY_MILLIS, () -> askWhenReady(display, candidates, answer));
            return;
        }
        InstrumentChooser dialog = new InstrumentChooser(window.getShell(), candidates);
        answer.complete(dialog.open() == OK ? dialog.chosen : Optional.empty());
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Choose the instrument");
        setTitle("\u201c" + candidates.get(0).symbol() + "\u201d is traded in several places");
        setMessage("Choose the one you mean.");
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        Composite holder = new Composite(form, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(680, 240).applyTo(holder);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        TableViewer viewer = new TableViewer(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        column(viewer, layout, "Symbol", 12, Instrument::displayName);
        column(viewer, layout, "Name", 34, Instrument::longName);
        column(viewer, layout, "Kind", 10, i -> i.type().name());
        column(viewer, layout, "Exchange", 16, i -> i.primaryExchange().isEmpty() ? i.exchange() : i.primaryExchange());
        column(viewer, layout, "Currency", 12, Instrument::currency);
        column(viewer, layout, "Expiry", 12, Instrument::expiry);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.addSelectionChangedListener(
                e -> chosen = Optional.ofNullable((Instrument) e.getStructuredSelection().getFirstElement()));
        viewer.addDoubleClickListener(e -> okPressed());
        viewer.setInput(candidates);
        viewer.setSelection(new StructuredSelection(candidates.get(0)));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, "Open", true);
        createButton(parent, CANCEL, "Cancel", false);
    }

    private static void column(TableViewer viewer, TableColumnLayout layout, String title, int weight,
            java.util.function.Function<Instrument, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(e -> text.apply((Instrument) e)));
    }
}
