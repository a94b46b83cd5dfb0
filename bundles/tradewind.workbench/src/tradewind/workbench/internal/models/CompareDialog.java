package tradewind.workbench.internal.models;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.forecast.ModelCard;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.blotter.RowTable;
import tradewind.workbench.internal.models.Comparison.Row;

/** Two models side by side: what differs, and which one did better where. */
final class CompareDialog extends TitleAreaDialog {
    private final ModelCard left;
    private final ModelCard right;
    private final Comparison comparison;

    CompareDialog(Shell shell, ModelCard left, ModelCard right) {
        super(shell);
        this.left = left;
        this.right = right;
        this.comparison = Comparison.of(left, right);
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Compare models");
        setTitle(ModelColumns.name(left) + "  |  " + ModelColumns.name(right));
        setMessage(comparison.comparable() ? "Both were tested on the same bars. \u25c4 and \u25ba mark the better one."
                : "They were tested on different bars, so no figure says which one is better.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Button only = new Button(area, SWT.CHECK);
        only.setText("Only what &differs");
        only.setSelection(true);
        RowTable<Row> table = new RowTable<>(area, columns(), Row::name);
        GridDataFactory.fillDefaults().grab(true, true).hint(760, 420).applyTo(table);
        table.mute(r -> !r.differs());
        only.addListener(SWT.Selection, e -> show(table, only.getSelection()));
        show(table, true);
        return area;
    }

    private List<Column<Row>> columns() {
        return List.of(Column.<Row>text("", "Settings ", r -> r.part().label()),
                Column.<Row>text("What", "Error of the log volume, mean", Row::name),
                side("Revision " + left.revision() + ", " + left.forecaster(),
                        r -> r.left() + (r.better() < 0 ? "  \u25c4" : "")),
                side("Revision " + right.revision() + ", " + right.forecaster(),
                        r -> (r.better() > 0 ? "\u25ba  " : "") + r.right()));
    }

    private static Column<Row> side(String title, Function<Row, String> text) {
        return Column.<Row>text(title, "2026-11-23 17:30 UTC and more", text);
    }

    private void show(RowTable<Row> table, boolean differing) {
        List<Row> rows = comparison.rows().stream().filter(r -> !differing || r.differs()).toList();
        table.show(rows, rows.isEmpty() ? "Nothing differs." : "");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, "Close", true);
    }
}
