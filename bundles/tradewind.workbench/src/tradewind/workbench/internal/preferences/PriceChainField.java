package tradewind.workbench.internal.preferences;

import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;
import tradewind.core.quote.PriceSource;

/** The order in which prices are looked for, as words. */
final class PriceChainField extends StringFieldEditor {
    private static final int WIDTH = 24;

    PriceChainField(String name, String label, Composite parent) {
        super(name, label, WIDTH, parent);
        setErrorMessage("The price preference must be a list of mid, last, bid and ask.");
    }

    @Override
    protected boolean doCheckState() {
        try {
            PriceSource.parseChain(getStringValue());
            return true;
        } catch (IllegalArgumentException e) {
            // What cannot be read is reported by the field's message.
            return false;
        }
    }
}
