package tradewind.workbench.internal.trade;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.workbench.internal.forms.FocusKeys;
import tradewind.workbench.internal.text.AccountText;
import tradewind.workbench.internal.trade.TicketModel.Field;

/** The fields of the ticket over its model. Fields that the order type does not need are left out. */
final class TicketForm extends Composite {
    private static final String[] TRAILS = {"in price", "in per cent"};

    private final TicketModel model;
    private final Consumer<TicketForm> edited;
    private final Button buy;
    private final Button sell;
    private final Combo type;
    private final Combo trailUnit;
    private final Combo tif;
    private final Button outside;
    private final Combo account;
    private final Map<Field, Text> texts = new EnumMap<>(Field.class);
    private final Map<Control, List<Control>> rows = new java.util.HashMap<>();
    private List<String> accounts = List.of();
    private boolean filling;

    /** @param edited told whenever a person has changed something */
    TicketForm(Composite parent, TicketModel model, Consumer<TicketForm> edited) {
        super(parent, SWT.NONE);
        this.model = model;
        this.edited = edited;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(this);
        Composite sides = row("Side", 2);
        buy = radio(sides, "\u25b2 Buy", Side.BUY);
        sell = radio(sides, "\u25bc Sell", Side.SELL);
        text("&Quantity", Field.QUANTITY, "");
        type = combo("T&ype", codes());
        text("&Limit", Field.LIMIT, "price");
        text("Sto&p", Field.STOP, "price");
        Composite trail = row("T&rail", 2);
        field(trail, Field.TRAIL, "distance");
        trailUnit = new Combo(trail, SWT.READ_ONLY);
        trailUnit.setItems(TRAILS);
        trailUnit.addListener(SWT.Selection, e -> change(() -> model.trailPercent(trailUnit.getSelectionIndex() == 1)));
        tif = combo("T&IF", words(TimeInForce.values()));
        text("&Until", Field.TILL, "2026-11-23 17:30");
        outside = new Button(this, SWT.CHECK);
        outside.setText("&Outside regular hours too");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(outside);
        outside.addListener(SWT.Selection, e -> change(() -> model.outsideRth(outside.getSelection())));
        account = combo("&Account", new String[0]);
        text("Ta&ke profit", Field.TARGET, "price, +5 or +0.5%");
        text("&Stop loss", Field.PROTECTION, "price, \u22125 or \u22120.5%");
        text("OCA &group", Field.GROUP, "none");
        type.addListener(SWT.Selection, e -> change(() -> model.type(OrderType.values()[type.getSelectionIndex()])));
        tif.addListener(SWT.Selection, e -> change(() -> model.tif(TimeInForce.values()[tif.getSelectionIndex()])));
        account.addListener(SWT.Selection, e -> change(() -> model.account(chosenAccount())));
    }

    private static String[] codes() {
        return java.util.Arrays.stream(OrderType.values()).map(OrderType::code).toArray(String[]::new);
    }

    private static String[] words(Enum<?>[] values) {
        return java.util.Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private Composite row(String label, int columns) {
        Label name = label(label);
        Composite row = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(10, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        rows.put(row, List.of(name, row));
        return row;
    }

    private Label label(String text) {
        Label label = new Label(this, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    private Button radio(Composite parent, String text, Side side) {
        Button radio = new Button(parent, SWT.RADIO);
        radio.setText(text);
        radio.addListener(SWT.Selection, e -> {
            if (radio.getSelection()) {
                change(() -> model.side(side));
            }
        });
        return radio;
    }

    private Combo combo(String label, String[] items) {
        Label name = label(label);
        Combo combo = new Combo(this, SWT.READ_ONLY);
        combo.setItems(items);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        rows.put(combo, List.of(name, combo));
        return combo;
    }

    private void text(String label, Field field, String hint) {
        Label name = label(label);
        Text text = field(this, field, hint);
        rows.put(text, List.of(name, text));
    }

    private Text field(Composite parent, Field field, String hint) {
        boolean number = field != Field.TILL && field != Field.GROUP;
        Text text = new Text(parent, SWT.BORDER | (number ? SWT.RIGHT : SWT.LEFT));
        text.setMessage(hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, e -> change(() -> model.set(field, text.getText())));
        text.addListener(SWT.FocusOut, e -> {
            if (model.snap(field)) {
                fill();
                edited.accept(this);
            }
        });
        if (field == Field.QUANTITY || field == Field.LIMIT || field == Field.STOP || field == Field.TRAIL) {
            FocusKeys.follow(text, "tradewind.workbench.context.ticketField");
        }
        texts.put(field, text);
        return text;
    }

    private void change(Runnable work) {
        if (!filling) {
            work.run();
            fill();
            edited.accept(this);
        }
    }

    private String chosenAccount() {
        int index = account.getSelectionIndex() - 1;
        return index >= 0 && index < accounts.size() ? accounts.get(index) : "";
    }

    /** The accounts of the session and the one that is taken by itself, empty if a person must choose. */
    void accounts(List<String> all, String standard) {
        if (all.equals(accounts) && account.getItemCount() > 0) {
            return;
        }
        accounts = all;
        account.removeAll();
        account.add(standard.isEmpty() ? "choose an account" : AccountText.masked(standard) + " (usual)");
        all.forEach(a -> account.add(AccountText.masked(a)));
        fill();
    }

    /** Writes the model into the fields. */
    void fill() {
        filling = true;
        boolean editing = model.editing().isPresent();
        buy.setSelection(model.side() == Side.BUY);
        sell.setSelection(model.side() == Side.SELL);
        buy.setEnabled(!editing);
        sell.setEnabled(!editing);
        type.select(model.type().ordinal());
        tif.select(model.tif().ordinal());
        trailUnit.select(model.trailPercent() ? 1 : 0);
        outside.setSelection(model.outsideRth());
        account.select(model.account().isEmpty() ? 0 : accounts.indexOf(model.account()) + 1);
        texts.forEach((field, text) -> {
            if (!text.getText().equals(model.text(field))) {
                text.setText(model.text(field));
                text.setSelection(text.getCharCount());
            }
        });
        filling = false;
        arrange(editing);
    }

    private void arrange(boolean editing) {
        OrderType t = model.type();
        boolean moved = visible(text(Field.LIMIT), t.limited());
        moved |= visible(text(Field.STOP), t.stopped());
        moved |= visible(text(Field.TRAIL).getParent(), t == OrderType.TRAIL);
        moved |= visible(text(Field.TILL), model.tif() == TimeInForce.GTD);
        moved |= visible(account, accounts.size() > 1 && !editing);
        moved |= visible(text(Field.TARGET), !editing);
        moved |= visible(text(Field.PROTECTION), !editing);
        moved |= visible(text(Field.GROUP), !editing);
        if (moved) {
            requestLayout();
        }
    }

    private boolean visible(Control control, boolean wanted) {
        boolean moved = false;
        for (Control c : rows.getOrDefault(control, List.of())) {
            GridData data = (GridData) c.getLayoutData();
            moved |= data.exclude == wanted;
            data.exclude = !wanted;
            c.setVisible(wanted);
        }
        return moved;
    }

    private Text text(Field field) {
        return java.util.Objects.requireNonNull(texts.get(field));
    }

    /** The field that the person is in. */
    Optional<Field> focused() {
        return texts.entrySet().stream().filter(e -> e.getValue().isFocusControl()).map(Map.Entry::getKey).findFirst();
    }

    /** Puts the cursor into the field that matters most, with its text selected. */
    void focusMain() {
        Text main = text(model.type().limited() ? Field.LIMIT : model.type().stopped() ? Field.STOP
                : model.type() == OrderType.TRAIL ? Field.TRAIL : Field.QUANTITY);
        main.setFocus();
        main.selectAll();
    }

    /** Puts the cursor there. */
    void focus(Field field) {
        text(field).setFocus();
    }
}
