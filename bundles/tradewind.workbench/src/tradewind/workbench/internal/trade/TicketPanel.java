package tradewind.workbench.internal.trade;

import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.Verdict;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.FocusedFeed;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.theme.Themes;
import tradewind.workbench.internal.trade.TicketModel.Field;

/** The order ticket of the instrument in focus, with what the market, the account and the gate say beside it. */
final class TicketPanel extends Composite {
    private final TicketModel model = new TicketModel();
    private final Transmission transmission = new Transmission(getShell());
    private final ScrolledComposite scrolled;
    private final Composite body;
    private final KindBand kind;
    private final Label title;
    private final Label held;
    private final QuoteCells quote;
    private final TicketForm form;
    private final FindingList findings;
    private final FindingList preview;
    private final Button whatIf;
    private final Button discard;
    private final Button buy;
    private final Button sell;
    private final GateWatch gate;
    private Optional<TradingSnapshot> trading = Optional.empty();
    private @Nullable Wish wish;

    /** What is to be done once this contract is in focus. */
    private record Wish(int conId, Runnable work) {
    }

    TicketPanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        body = new Composite(scrolled, SWT.NONE);
        scrolled.setContent(body);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(8, 6).spacing(6, 8).applyTo(body);
        kind = wide(new KindBand(body));
        title = wide(new Label(body, SWT.NONE));
        title.setFont(JFaceResources.getBannerFont());
        quote = wide(new QuoteCells(body, this::takePrice));
        held = wide(new Label(body, SWT.WRAP));
        form = wide(new TicketForm(body, model, f -> changed()));
        findings = wide(new FindingList(body));
        preview = wide(new FindingList(body));
        whatIf = button("What if", this::preview);
        discard = button("Discard", this::discard);
        whatIf.setToolTipText("Ctrl+W. Asks the server and places nothing.");
        discard.setToolTipText("Esc");
        buy = wide(button("", () -> transmit(Side.BUY)));
        sell = wide(button("", () -> transmit(Side.SELL)));
        gate = new GateWatch(this, this::judged);
        scrolled.addListener(SWT.Resize, e -> measure());
        Themes.onChange(this, this::changed);
        new FocusedFeed(this, this::focused, this::ticked);
        TradingFollower.follow(this, this::traded);
    }

    private <T extends org.eclipse.swt.widgets.Control> T wide(T control) {
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(control);
        return control;
    }

    private Button button(String text, Runnable work) {
        Button button = new Button(body, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, e -> work.run());
        return button;
    }

    private void focused(Optional<MarketFeed> feed) {
        Instrument instrument = feed.isPresent() ? feed.get().instrument() : null;
        model.take(instrument);
        preview.say("", "");
        if (instrument != null) {
            Grids.all().learn(instrument);
            ticked(feed.orElseThrow().snapshot());
        }
        Wish wanted = wish;
        if (wanted != null && instrument != null && wanted.conId() == instrument.conId()) {
            wish = null;
            wanted.work().run();
        }
        form.fill();
        changed();
    }

    private void ticked(FeedSnapshot snapshot) {
        model.quote(snapshot.quote());
        quote.show(snapshot.quote(), snapshot.instrument().increments());
    }

    private void traded(Optional<TradingSnapshot> next) {
        boolean came = trading.isPresent() != next.isPresent();
        trading = next;
        next.ifPresent(s -> {
            kind.show(s.kind(), s.kill() != null ? "KILLED" : s.armed() ? "armed" : "disarmed");
            form.accounts(s.accounts(), s.account());
            model.editing().flatMap(o -> s.order(o.ref())).filter(o -> !o.live()).ifPresent(o -> {
                Alerts.tell(Alerts.Level.INFO, "The order in the ticket has ended: " + StateMark.word(o) + ".");
                discard();
            });
        });
        showHeld();
        if (came) {
            changed();
        }
    }

    private void showHeld() {
        String text = model.instrument().flatMap(i -> trading.flatMap(s -> s.positions().stream()
                .filter(p -> p.contract().conId() == i.conId() && p.account().equals(account(s))
                        && p.quantity().signum() != 0).findFirst()))
                .map(p -> "Position " + Numbers.quantity(p.quantity()) + " @ "
                        + Grids.all().price(p.contract(), p.averageCost()) + "   P&&L "
                        + Numbers.signed(p.unrealized(), 2))
                .orElse("No position");
        if (!text.equals(held.getText())) {
            held.setText(text);
        }
    }

    private String account(TradingSnapshot s) {
        return model.account().isEmpty() ? s.account() : model.account();
    }

    private ZoneId zone() {
        return DisplayZoneSetting.current().zone(model.instrument());
    }

    /** Shows what follows from what is written, and has the gate look at it. */
    private void changed() {
        Draft draft = model.read(zone());
        boolean editing = model.editing().isPresent();
        title.setText(model.editing().map(o -> "Change " + o.contract().displayName())
                .or(() -> model.instrument().map(i -> i.displayName() + "  " + i.longName())).orElse("No instrument")
                .replace("&", "&&"));
        boolean ready = draft instanceof Draft.Complete && trading.isPresent();
        button(buy, Side.BUY, ready);
        button(sell, Side.SELL, ready);
        shown(buy, !editing || model.side() == Side.BUY);
        shown(sell, !editing || model.side() == Side.SELL);
        Themes.setEnabled(whatIf, ready && !editing);
        Themes.setEnabled(discard, true);
        if (trading.isEmpty()) {
            findings.say("failed", TradingFollower.ABSENT);
            gate.watch(null);
        } else if (draft instanceof Draft.Complete complete) {
            if (editing) {
                findings.say("open", "The gate looks at the change when it is sent.");
            }
            gate.watch(editing ? null : complete.request());
        } else if (draft instanceof Draft.Incomplete incomplete) {
            findings.say("open", incomplete.problem());
            gate.watch(null);
        }
        showHeld();
        measure();
    }

    private static void shown(Button button, boolean wanted) {
        ((GridData) button.getLayoutData()).exclude = !wanted;
        button.setVisible(wanted);
    }

    /** The side that is written stands out; the other one stays at hand. */
    private void button(Button button, Side side, boolean enabled) {
        String arrow = side == Side.BUY ? "\u25b2 " : "\u25bc ";
        String text = arrow + model.verb(side);
        if (!button.getText().equals(text)) {
            button.setText(text);
        }
        boolean written = side == model.side();
        button.setFont(written ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
        button.setEnabled(enabled);
        button.setForeground(!enabled ? Themes.palette().line()
                : side == Side.BUY ? Themes.palette().up() : Themes.palette().down());
        button.setToolTipText(written ? "Ctrl+Enter. Asks before it sends." : "Asks before it sends.");
    }

    private void judged(Verdict verdict) {
        boolean moved = verdict.findings().isEmpty() ? findings.say("ok", "Nothing stands against it.")
                : findings.show(verdict.findings());
        if (moved) {
            measure();
        }
    }

    private void measure() {
        int width = scrolled.getClientArea().width;
        scrolled.setMinSize(body.computeSize(Math.max(width, 220), SWT.DEFAULT));
        body.layout(true, true);
    }

    private void takePrice(double price) {
        model.takePrice(price);
        form.fill();
        form.focusMain();
        changed();
    }

    /** Writes an order at the market's near side. It sends nothing. */
    void prepare(Side side, OrderType type) {
        model.prepare(side, type);
        form.fill();
        form.focusMain();
        changed();
    }

    /** Brings an order of ours here to be changed, with its instrument. */
    void edit(TrackedOrder order) {
        whenFocused(order.contract(), () -> {
            model.edit(order);
            model.fillTill(zone());
            form.fill();
            form.focusMain();
            changed();
        });
    }

    /** Writes an order that closes the position, with its instrument. It sends nothing. */
    void prepareClosing(PositionLine position) {
        whenFocused(position.contract(), () -> {
            model.account(trading.filter(s -> s.accounts().size() > 1).map(s -> position.account()).orElse(""));
            model.set(Field.QUANTITY, Numbers.quantity(position.quantity().abs()));
            prepare(position.quantity().signum() > 0 ? Side.SELL : Side.BUY, OrderType.MARKET);
        });
    }

    private void whenFocused(Contract contract, Runnable work) {
        if (model.instrument().map(Instrument::conId).filter(id -> id == contract.conId()).isPresent()) {
            wish = null;
            work.run();
            return;
        }
        Contracts.query(contract).ifPresentOrElse(query -> {
            wish = new Wish(contract.conId(), work);
            Desk.get().show(query);
        }, () -> Alerts.tell(Alerts.Level.INFO, contract.displayName() + " is of a kind that cannot be shown here."));
    }

    /** Steps the price or quantity in the field that has the focus. */
    void step(int steps) {
        form.focused().ifPresent(field -> {
            model.step(field, steps);
            form.fill();
            changed();
        });
    }

    /** Steps the quantity by lots, wherever the focus is. */
    void stepLots(int steps) {
        model.stepLots(steps);
        form.fill();
        changed();
    }

    /** Asks for confirmation and sends the side that is written. */
    void transmit() {
        transmit(model.side());
    }

    private void transmit(Side side) {
        model.side(side);
        model.snap(Field.LIMIT);
        model.snap(Field.STOP);
        form.fill();
        changed();
        switch (model.read(zone())) {
            case Draft.Incomplete incomplete -> {
                Alerts.tell(Alerts.Level.INFO, incomplete.problem());
                form.focus(incomplete.field());
            }
            case Draft.Complete complete -> model.editing().ifPresentOrElse(
                    order -> transmission.change(order, complete.request().terms(), complete.request().instrument(),
                            model.quote(), this::discard),
                    () -> transmission.send(complete, model.quote(), this::discard));
        }
    }

    /** Asks the server what the order would do to the account. */
    void preview() {
        if (model.read(zone()) instanceof Draft.Complete complete) {
            preview.say("open", "Asking the server\u2026");
            TradeDesk.get().trading().ifPresent(t -> OnDisplay.then(t.preview(complete.request()), this, p -> {
                preview.say("open", PreviewText.of(p));
                measure();
            }, error -> {
                preview.say("warning", "No answer to what if: " + error.getMessage());
                measure();
            }));
        }
    }

    /** Throws away what is written. */
    void discard() {
        wish = null;
        model.clear();
        preview.say("", "");
        form.fill();
        changed();
    }

    @Override
    public boolean setFocus() {
        form.focusMain();
        return true;
    }
}
