package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import tradewind.core.forecast.Parameter;

/** A field for each parameter. Tells of every change, allowed or not. */
final class ParameterForm {
    private final Composite area;
    private final Map<String, Supplier<String>> fields = new HashMap<>();

    ParameterForm(Composite parent, List<Parameter> parameters, Map<String, String> values,
            Consumer<Map<String, String>> changed) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout(3, false));
        List<Control> controls = new ArrayList<>();
        for (Parameter p : parameters) {
            new Label(area, SWT.NONE).setText(title(p.name()));
            Control field = field(p, values.getOrDefault(p.name(), p.defaultValue()));
            field.setToolTipText(p.description());
            field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
            controls.add(field);
            new Label(area, SWT.NONE).setText(p.unit());
        }
        int change = SWT.Modify;
        for (Control field : controls) {
            field.addListener(field instanceof Button ? SWT.Selection : change, e -> changed.accept(read()));
        }
    }

    Composite control() {
        return area;
    }

    private static String title(String name) {
        String words = name.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ":";
    }

    private Control field(Parameter p, String value) {
        return switch (p.type()) {
            case INTEGER -> spinner(p, value);
            case DECIMAL -> text(p, value);
            case FLAG -> check(p, value);
            case CHOICE -> combo(p, value);
        };
    }

    private Control spinner(Parameter p, String value) {
        Spinner spinner = new Spinner(area, SWT.BORDER);
        spinner.setValues(Integer.parseInt(value), (int) p.minimum(), (int) p.maximum(), 0, 1, 10);
        fields.put(p.name(), () -> Integer.toString(spinner.getSelection()));
        return spinner;
    }

    private Control text(Parameter p, String value) {
        Text text = new Text(area, SWT.SINGLE | SWT.BORDER);
        text.setText(value);
        fields.put(p.name(), text::getText);
        return text;
    }

    private Control check(Parameter p, String value) {
        Button check = new Button(area, SWT.CHECK);
        check.setSelection(Boolean.parseBoolean(value));
        fields.put(p.name(), () -> Boolean.toString(check.getSelection()));
        return check;
    }

    private Control combo(Parameter p, String value) {
        Combo combo = new Combo(area, SWT.READ_ONLY);
        p.choices().forEach(combo::add);
        combo.setText(value);
        fields.put(p.name(), combo::getText);
        return combo;
    }

    private Map<String, String> read() {
        Map<String, String> values = new HashMap<>();
        fields.forEach((name, field) -> values.put(name, field.get()));
        return values;
    }
}
