package tradewind.workbench.internal.preferences;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import tradewind.core.trade.Limit;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Trading;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.trade.Alerts;
import tradewind.workbench.internal.trade.TradeDesk;

/** What the risk gate goes by: for everything, and where an instrument or a strategy differs. */
public final class LimitsPage extends PreferencePage implements IWorkbenchPreferencePage {
    private final Map<Limit, Text> fields = new EnumMap<>(Limit.class);
    private LimitsForm form = new LimitsForm(RiskLimits.STANDARD);
    private @Nullable Table table;
    private boolean filling;

    @Override
    public void init(IWorkbench workbench) {
        setDescription("Limits of the risk gate, for orders by hand, by command and by strategies alike.");
    }

    @Override
    protected Control createContents(Composite parent) {
        Optional<Trading> trading = TradeDesk.get().trading();
        form = new LimitsForm(trading.map(Trading::limits).orElse(RiskLimits.STANDARD));
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 6).applyTo(page);
        for (Limit limit : Limit.values()) {
            field(page, limit);
        }
        Label title = new Label(page, SWT.NONE);
        title.setText("Where an instrument or a strategy differs; a strategy can only be held tighter:");
        GridDataFactory.fillDefaults().span(3, 1).indent(0, 10).applyTo(title);
        Table created = table(page);
        table = created;
        buttons(page, created);
        fill();
        if (trading.isEmpty()) {
            setMessage("Trading is not available: the limits can be read but not kept.", WARNING);
        }
        return page;
    }

    private void field(Composite page, Limit limit) {
        new Label(page, SWT.NONE).setText(limit.label());
        Text text = new Text(page, SWT.BORDER | SWT.RIGHT);
        GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).applyTo(text);
        new Label(page, SWT.NONE).setText(limit.unit());
        text.addModifyListener(e -> {
            if (!filling) {
                form.set(limit, text.getText());
                validate();
            }
        });
        fields.put(limit, text);
    }

    private static Table table(Composite page) {
        Table table = new Table(page, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(520, 120).applyTo(table);
        String[] titles = {"For", "Name", "Limit", "Figure"};
        int[] widths = {80, 100, 240, 80};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, i == titles.length - 1 ? SWT.RIGHT : SWT.LEFT);
            column.setText(titles[i]);
            column.setWidth(widths[i]);
        }
        return table;
    }

    private void buttons(Composite page, Table list) {
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(row);
        button(row, "Add\u2026", () -> edit(null));
        button(row, "Edit\u2026", () -> selected(list).ifPresent(this::edit));
        button(row, "Remove", () -> selected(list).ifPresent(special -> {
            form.remove(special);
            fill();
        }));
        list.addListener(SWT.DefaultSelection, e -> selected(list).ifPresent(this::edit));
    }

    private static void button(Composite row, String text, Runnable work) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> work.run());
    }

    private Optional<LimitsForm.Special> selected(Table list) {
        int index = list.getSelectionIndex();
        List<LimitsForm.Special> all = form.exceptions();
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    private void edit(LimitsForm.@Nullable Special special) {
        SpecialLimitDialog dialog = new SpecialLimitDialog(getShell(), form, special);
        if (dialog.open() == Window.OK) {
            fill();
        }
    }

    private void fill() {
        filling = true;
        fields.forEach((limit, text) -> text.setText(form.text(limit)));
        filling = false;
        Table list = table;
        if (list != null) {
            list.removeAll();
            for (LimitsForm.Special s : form.exceptions()) {
                new TableItem(list, SWT.NONE).setText(new String[] {s.scope().label(), s.name(), s.limit().label(),
                        Numbers.quantity(s.value())});
            }
        }
        validate();
    }

    private void validate() {
        Optional<String> problem = form.problem();
        setErrorMessage(problem.orElse(null));
        setValid(problem.isEmpty());
    }

    @Override
    protected void performDefaults() {
        form = new LimitsForm(RiskLimits.STANDARD);
        fill();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        TradeDesk.get().trading().filter(t -> !t.limits().equals(form.limits())).ifPresent(t -> OnDisplay.then(
                t.setLimits(form.limits()), getShell(),
                done -> Alerts.tell(Alerts.Level.INFO, "The risk limits are kept."),
                error -> Alerts.tell(Alerts.Level.BAD, "The risk limits are not kept: " + error.getMessage())));
        return super.performOk();
    }
}
