package tradewind.chart.view.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import tradewind.core.label.TradeLabel;

/** Asks for a trade label: side, price, text, and the six parameters of its looks. */
final class TradeLabelDialog extends TitleAreaDialog {
    private final OptionalLong when;
    private final String moment;
    private final String suggestedPrice;
    private Optional<TradeLabel> result = Optional.empty();
    private @Nullable Fields fields;

    /** The fields of the open dialog. */
    private record Fields(Combo side, Text price, Text text, Button marker, Button line, Button stub, Spinner stubBars,
            Combo style, Spinner width) {
    }

    /**
     * @param when   time of the bar to mark, empty for the latest one
     * @param moment that time in words
     */
    TradeLabelDialog(Shell shell, OptionalLong when, String moment, String suggestedPrice) {
        super(shell);
        this.when = when;
        this.moment = moment;
        this.suggestedPrice = suggestedPrice;
    }

    /** The label, if the dialog was closed with one. */
    Optional<TradeLabel> label() {
        return result;
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        getShell().setText("Trade label");
        setTitle("Mark a trade");
        setMessage("At the bar of " + moment + ". Nothing is ordered.");
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 14;
        layout.marginHeight = 12;
        area.setLayout(layout);
        fields = new Fields(combo(area, "Side:", "buy", "sell"), text(area, "Price:", suggestedPrice),
                text(area, "Text (empty: side and price):", ""), check(area, "Marker at the bar"),
                check(area, "Line over the whole width, price on the axis"), check(area, "Stub beside the bar"),
                spinner(area, "Bars of the stub to each side:", 2, 50),
                combo(area, "Line:", "dashed", "solid", "dotted", "dash dot"), spinner(area, "Line width:", 1, 5));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Mark", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Fields f = fields;
        if (f == null) {
            return;
        }
        try {
            result = Optional.of(read(f));
            super.okPressed();
        } catch (NumberFormatException e) {
            setErrorMessage("The price must be a number with a dot, for example 1989.6");
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage());
        }
    }

    private TradeLabel read(Fields f) {
        TradeLabel.Side side = TradeLabel.Side.valueOf(f.side().getText().toUpperCase(Locale.ROOT));
        TradeLabel.LineStyle style =
                TradeLabel.LineStyle.valueOf(f.style().getText().toUpperCase(Locale.ROOT).replace(' ', '_'));
        return new TradeLabel(when, side, Double.parseDouble(f.price().getText().trim()), f.text().getText().trim(),
                f.marker().getSelection(), f.line().getSelection(), f.stub().getSelection(),
                f.stubBars().getSelection(), style, f.width().getSelection());
    }

    private static Combo combo(Composite area, String title, String... choices) {
        label(area, title);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        Arrays.stream(choices).forEach(combo::add);
        combo.select(0);
        return combo;
    }

    private static Text text(Composite area, String title, String start) {
        label(area, title);
        Text text = new Text(area, SWT.SINGLE | SWT.BORDER);
        text.setText(start);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return text;
    }

    private static Button check(Composite area, String title) {
        Button check = new Button(area, SWT.CHECK);
        check.setText(title);
        check.setSelection(true);
        check.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        return check;
    }

    private static Spinner spinner(Composite area, String title, int start, int most) {
        label(area, title);
        Spinner spinner = new Spinner(area, SWT.BORDER);
        spinner.setValues(start, 1, most, 0, 1, 1);
        return spinner;
    }

    private static void label(Composite area, String title) {
        new Label(area, SWT.NONE).setText(title);
    }
}
