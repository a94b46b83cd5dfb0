package tradewind.workbench.internal.preferences;

import java.math.BigDecimal;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** A number between two limits, whole or with decimals. */
final class NumberField extends StringFieldEditor {
    private static final int WIDTH = 8;

    private final BigDecimal min;
    private final BigDecimal max;
    private final boolean whole;

    NumberField(String name, String label, String min, String max, boolean whole, Composite parent) {
        super(name, label, WIDTH, parent);
        this.min = new BigDecimal(min);
        this.max = new BigDecimal(max);
        this.whole = whole;
        String plain = label.replace("&", "").replaceAll(" ?\\(.*", "");
        setErrorMessage(plain + " must be a " + (whole ? "whole " : "") + "number from " + min + " to " + max + ".");
    }

    @Override
    protected boolean doCheckState() {
        try {
            BigDecimal value = new BigDecimal(getStringValue().trim());
            return value.compareTo(min) >= 0 && value.compareTo(max) <= 0
                    && (!whole || value.stripTrailingZeros().scale() <= 0);
        } catch (NumberFormatException e) {
            // What cannot be read is reported by the field's message.
            return false;
        }
    }
}
