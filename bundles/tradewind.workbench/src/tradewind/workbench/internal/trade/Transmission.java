package tradewind.workbench.internal.trade;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.Quote;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderRefused;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Rule;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.Verdict;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.settings.DisplayZoneSetting;

/** From what a person wants to the wire: the gate is asked, the person is asked, and then it is sent. Display thread. */
final class Transmission {
    private final Shell shell;

    Transmission(Shell shell) {
        this.shell = shell;
    }

    /**
     * Sends a new order when the person confirms it.
     *
     * @param sent run when it has been handed over
     */
    void send(Draft.Complete draft, Quote quote, Runnable sent) {
        TradeDesk.get().trading().ifPresentOrElse(trading -> OnDisplay.then(trading.check(draft.request()), shell,
                verdict -> ask(trading, draft, quote, verdict, sent), this::failed),
                () -> Alerts.tell(Alerts.Level.BAD, TradingFollower.ABSENT));
    }

    private void ask(Trading trading, Draft.Complete draft, Quote quote, Verdict verdict, Runnable sent) {
        TradingSnapshot s = trading.snapshot();
        Instrument i = draft.request().instrument();
        String account = draft.request().account().isEmpty() ? s.account() : draft.request().account();
        Question question = Question.order(draft, s, account, quote, verdict, zone(i));
        if (question.rememberable() && !TradeDesk.get().asks(s.kind(), account, i.conId())) {
            place(trading, draft, quote, Set.of(), sent);
            return;
        }
        boolean blocked = !verdict.blocks().isEmpty();
        CompletableFuture<MarginPreview> preview = blocked ? new CompletableFuture<>() : trading.preview(draft.request());
        OrderDialog dialog = new OrderDialog(shell, question, preview);
        if (dialog.open() == Window.OK) {
            if (dialog.remembered()) {
                TradeDesk.get().doNotAsk(s.kind(), account, i.conId());
            }
            place(trading, draft, quote, verdict.toConfirm(), sent);
        }
    }

    private void place(Trading trading, Draft.Complete draft, Quote quote, Set<Rule> confirmed, Runnable sent) {
        var request = draft.request().confirming(confirmed);
        CompletableFuture<List<TrackedOrder>> placing = draft.exits().isEmpty()
                ? trading.place(request).thenApply(List::of) : trading.bracket(request, draft.exits());
        OnDisplay.then(placing, shell, orders -> {
            tellUnsent(orders);
            sent.run();
        }, error -> refused(error).ifPresentOrElse(verdict -> ask(trading, draft, quote, verdict, sent),
                () -> failed(error)));
    }

    /** An order that certainly did not leave is no success, though nothing has failed. */
    private static void tellUnsent(List<TrackedOrder> orders) {
        orders.stream().filter(o -> o.state() == OrderState.NOT_SENT).findFirst()
                .ifPresent(o -> Alerts.tell(Alerts.Level.BAD, "The order was not sent: " + o.text()));
    }

    /** Changes an order of ours when the person confirms it. */
    void change(TrackedOrder order, OrderTerms terms, Instrument instrument, Quote quote, Runnable sent) {
        TradeDesk.get().trading().ifPresentOrElse(
                trading -> askChange(trading, order, terms, instrument, quote, Verdict.CLEAR, sent),
                () -> Alerts.tell(Alerts.Level.BAD, TradingFollower.ABSENT));
    }

    /** The gate sees a change when it is sent; when it only warns, the person is asked again, with the warnings. */
    private void askChange(Trading trading, TrackedOrder order, OrderTerms terms, Instrument i, Quote quote,
            Verdict verdict, Runnable sent) {
        Question question = Question.change(order, terms, i, trading.snapshot().kind(), quote, verdict, zone(i));
        if (new OrderDialog(shell, question, new CompletableFuture<>()).open() != Window.OK) {
            return;
        }
        OnDisplay.then(trading.modify(order.ref(), terms, verdict.toConfirm()), shell, changed -> sent.run(),
                error -> refused(error).ifPresentOrElse(
                        again -> askChange(trading, order, terms, i, quote, again, sent), () -> failed(error)));
    }

    /** What the gate said, if a person can still do something about it: a new warning, or a block to look at. */
    private static Optional<Verdict> refused(Throwable error) {
        return error instanceof OrderRefused refused && !refused.verdict().findings().isEmpty()
                ? Optional.of(refused.verdict()) : Optional.empty();
    }

    private void failed(Throwable error) {
        Alerts.tell(Alerts.Level.BAD, "The order did not leave: " + error.getMessage());
    }

    private static ZoneId zone(Instrument i) {
        return DisplayZoneSetting.current().zone(Optional.of(i));
    }
}
