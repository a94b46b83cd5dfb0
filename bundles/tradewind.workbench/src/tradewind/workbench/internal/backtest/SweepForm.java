package tradewind.workbench.internal.backtest;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import tradewind.core.forecast.Parameter;
import tradewind.workbench.internal.models.SettingsForm;
import tradewind.workbench.internal.theme.Themes;

/** A field for the values to try of each parameter, and how often to walk forward. */
final class SweepForm {
    /** A plain composite: the platform's light style does not know others. */
    private final Composite area;
    private final Composite fields;
    private final Spinner folds;
    private final Label summary;
    private final Runnable edited;
    private final Map<String, String> kept = new HashMap<>();
    private SweepPlan plan = new SweepPlan(java.util.List.of());

    /** @param edited told whenever a person has changed something */
    SweepForm(Composite parent, Runnable edited) {
        this.edited = edited;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(area);
        fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(fields);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(fields);
        Label name = new Label(area, SWT.NONE);
        name.setText("&Walk forward, folds");
        name.setToolTipText("0 for none; else the bars are cut into so many later stretches, and on each the settings that did"
                + " best on all bars before it are tested");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
        folds = new Spinner(area, SWT.BORDER);
        folds.setValues(0, 0, 100, 0, 1, 5);
        folds.setToolTipText(name.getToolTipText());
        folds.addListener(SWT.Selection, e -> edited.run());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(folds);
        summary = Themes.ownColours(new Label(area, SWT.WRAP));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
    }

    /** Shows the parameters of a strategy; what was written for parameters of the same name stays. */
    void show(SweepPlan next) {
        plan = next;
        for (Control child : fields.getChildren()) {
            child.dispose();
        }
        plan.parameters().forEach(this::add);
        describe();
        fields.requestLayout();
    }

    private void add(Parameter p) {
        Label name = new Label(fields, SWT.NONE);
        name.setText(SettingsForm.label(p));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
        Text text = new Text(fields, SWT.BORDER);
        text.setMessage(SweepPlan.hint(p));
        text.setToolTipText("Values to try: " + SweepPlan.hint(p) + " or values parted by commas; empty leaves it as it is set");
        GridDataFactory.fillDefaults().grab(true, false).hint(110, SWT.DEFAULT).applyTo(text);
        text.setText(kept.getOrDefault(p.name(), ""));
        plan.set(p, text.getText());
        text.addListener(SWT.Modify, e -> {
            kept.put(p.name(), text.getText());
            plan.set(p, text.getText());
            edited.run();
        });
    }

    /** Says what a sweep would do, or what is wrong. */
    void describe() {
        String problem = plan.problem().orElse("");
        String text = (problem.isEmpty() ? plan.summary(folds()) : problem).replace("&", "&&");
        summary.setForeground(problem.isEmpty() ? Themes.palette().muted() : Themes.palette().bad());
        if (!text.equals(summary.getText())) {
            summary.setText(text);
            summary.requestLayout();
        }
    }

    SweepPlan plan() {
        return plan;
    }

    int folds() {
        return folds.getSelection();
    }

    Composite area() {
        return area;
    }
}
