package tradewind.workbench.internal.preferences;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import tradewind.core.trade.Limit;
import tradewind.workbench.internal.preferences.LimitsForm.Scope;
import tradewind.workbench.internal.preferences.LimitsForm.Special;
import tradewind.workbench.internal.text.Numbers;

/** Asks for a limit that differs for one instrument or strategy, and puts it into the form. */
final class SpecialLimitDialog extends TitleAreaDialog {
    private final LimitsForm form;
    private final @Nullable Special before;
    private @Nullable Fields fields;

    private record Fields(Combo scope, Text name, Combo limit, Text value) {
    }

    /** @param before the one to be edited, null for a new one */
    SpecialLimitDialog(Shell shell, LimitsForm form, @Nullable Special before) {
        super(shell);
        this.form = form;
        this.before = before;
        setHelpAvailable(false);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Limit");
        setTitle("A limit of its own");
        setMessage("For an instrument by its symbol, or for a strategy by its name.");
        Composite area = (Composite) super.createDialogArea(parent);
        Composite grid = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(10, 8).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
        Combo scope = combo(grid, "&For:", Arrays.stream(Scope.values()).map(Scope::label).toArray(String[]::new));
        Text name = text(grid, "&Name:");
        Combo limit = combo(grid, "&Limit:", Arrays.stream(Limit.values()).map(Limit::label).toArray(String[]::new));
        Text value = text(grid, "Fi&gure:");
        Special special = before;
        if (special != null) {
            scope.select(special.scope().ordinal());
            name.setText(special.name());
            limit.select(special.limit().ordinal());
            value.setText(Numbers.quantity(special.value()));
        }
        fields = new Fields(scope, name, limit, value);
        return area;
    }

    private static Combo combo(Composite grid, String label, String[] items) {
        new Label(grid, SWT.NONE).setText(label);
        Combo combo = new Combo(grid, SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private static Text text(Composite grid, String label) {
        new Label(grid, SWT.NONE).setText(label);
        Text text = new Text(grid, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    @Override
    protected void okPressed() {
        Fields f = fields;
        if (f == null) {
            return;
        }
        try {
            Special old = before;
            form.put(Scope.values()[f.scope().getSelectionIndex()], f.name().getText(),
                    Limit.values()[f.limit().getSelectionIndex()], f.value().getText());
            if (old != null && !sameLimit(old, f)) {
                form.remove(old);
            }
            super.okPressed();
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage());
        }
    }

    private static boolean sameLimit(Special old, Fields f) {
        return old.scope().ordinal() == f.scope().getSelectionIndex() && old.limit().ordinal() == f.limit().getSelectionIndex()
                && old.name().equalsIgnoreCase(f.name().getText().strip());
    }
}
