package tradewind.workbench.internal.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import tradewind.core.forecast.Parameter;
import tradewind.workbench.internal.theme.Themes;

/** A field for every parameter, checked while it is typed; what is wrong stands under the field. */
public final class ParameterForm {
    private static final int COLUMNS = 4;
    private static final int FIELD_WIDTH = 84;

    /** The controls of one parameter. */
    private record Row(Control field, Button reset, Label problem) {
    }

    /** A plain composite: the platform's light style does not know others. */
    private final Composite area;
    private final Runnable edited;
    private final Map<Parameter, Row> rows = new LinkedHashMap<>();
    private SettingsForm form = new SettingsForm(List.of());
    private boolean filling;

    /** @param edited told whenever a person has changed something */
    public ParameterForm(Composite parent, Runnable edited) {
        area = new Composite(parent, SWT.NONE);
        this.edited = edited;
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(8, 4).applyTo(area);
        Themes.onChange(area, this::refresh);
    }

    public Composite area() {
        return area;
    }

    public SettingsForm form() {
        return form;
    }

    /** Shows other settings. */
    public void show(SettingsForm next) {
        form = next;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        rows.clear();
        next.parameters().forEach(this::add);
        refill();
    }

    private void add(Parameter p) {
        Label name = new Label(area, SWT.NONE);
        name.setText(SettingsForm.label(p));
        name.setToolTipText(SettingsForm.explanation(p));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
        Control field = switch (p.type()) {
            case INTEGER, DECIMAL -> text(p);
            case FLAG -> check(p);
            case CHOICE -> combo(p);
        };
        field.setToolTipText(SettingsForm.explanation(p));
        Label unit = new Label(area, SWT.NONE);
        unit.setText(p.unit());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(unit);
        Button reset = Themes.ownColours(new Button(area, SWT.PUSH | SWT.FLAT));
        reset.setText("\u21ba");
        reset.setToolTipText("Back to " + p.defaultValue());
        reset.addListener(SWT.Selection, e -> {
            change(p, p.defaultValue());
            refill();
        });
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(reset);
        Label problem = Themes.ownColours(new Label(area, SWT.WRAP));
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).hint(200, SWT.DEFAULT).exclude(true)
                .applyTo(problem);
        rows.put(p, new Row(field, reset, problem));
    }

    private Control text(Parameter p) {
        Text text = new Text(area, SWT.BORDER | SWT.RIGHT);
        GridDataFactory.fillDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.FocusIn, e -> text.selectAll());
        text.addListener(SWT.Modify, e -> change(p, text.getText()));
        return text;
    }

    private Control check(Parameter p) {
        // The platform's light style paints over the mark of one that is checked.
        Button check = Themes.ownColours(new Button(area, SWT.CHECK));
        check.addListener(SWT.Selection, e -> change(p, Boolean.toString(check.getSelection())));
        return check;
    }

    private Control combo(Parameter p) {
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setItems(p.choices().toArray(String[]::new));
        GridDataFactory.fillDefaults().applyTo(combo);
        combo.addListener(SWT.Selection, e -> change(p, combo.getText()));
        return combo;
    }

    private void change(Parameter p, String value) {
        if (!filling) {
            form.set(p, value);
            refresh();
            edited.run();
        }
    }

    /** Writes the settings into the fields again. */
    public void refill() {
        filling = true;
        rows.forEach((p, row) -> {
            String value = form.text(p);
            switch (row.field()) {
                case Text text -> text.setText(value);
                case Combo combo -> combo.setText(value);
                case Button check -> check.setSelection(Boolean.parseBoolean(value));
                default -> throw new IllegalStateException("No such field: " + row.field());
            }
        });
        filling = false;
        refresh();
    }

    private void refresh() {
        boolean moved = false;
        for (Map.Entry<Parameter, Row> entry : rows.entrySet()) {
            Row row = entry.getValue();
            Optional<String> problem = form.problem(entry.getKey());
            Themes.setEnabled(row.reset(), true);
            row.reset().setVisible(form.changed(entry.getKey()));
            row.problem().setText(problem.orElse(""));
            row.problem().setForeground(Themes.palette().bad());
            GridData place = (GridData) row.problem().getLayoutData();
            moved |= place.exclude == problem.isPresent();
            place.exclude = problem.isEmpty();
            row.problem().setVisible(problem.isPresent());
        }
        if (moved) {
            area.requestLayout();
        }
    }
}
