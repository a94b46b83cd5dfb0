package tradewind.workbench.internal.dialogs;

import java.nio.file.Path;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import tradewind.core.data.CsvFiles;
import tradewind.workbench.internal.text.Numbers;

/** Says what an import took and, row by row, what it could not take. */
public final class ImportReport extends TitleAreaDialog {
    private final Path file;
    private final CsvFiles.Import imported;

    public ImportReport(Shell shell, Path file, CsvFiles.Import imported) {
        super(shell);
        this.file = file;
        this.imported = imported;
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Import");
        setTitle(Numbers.count(imported.bars().size(), "bar was", "bars were") + " taken from "
                + Numbers.count(imported.rowsRead(), "row", "rows"));
        setMessage(imported.badRows().isEmpty() ? "Every row of " + file + " could be read."
                : Numbers.count(imported.badRows().size(), "row was", "rows were") + " left out of " + file + ":");
        Composite area = (Composite) super.createDialogArea(parent);
        if (imported.badRows().isEmpty()) {
            return area;
        }
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        Table table = new Table(form, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(760, 260).applyTo(table);
        table.setHeaderVisible(true);
        column(table, "Line", SWT.RIGHT, 70);
        column(table, "Reason", SWT.LEFT, 330);
        column(table, "Row", SWT.LEFT, 360);
        table.addListener(SWT.SetData, e -> {
            TableItem item = (TableItem) e.item;
            CsvFiles.BadRow row = imported.badRows().get(table.indexOf(item));
            item.setText(new String[] {Numbers.size(row.line()), row.reason(), row.text()});
        });
        table.setItemCount(imported.badRows().size());
        return area;
    }

    private static void column(Table table, String title, int style, int width) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, "Close", true);
    }
}
