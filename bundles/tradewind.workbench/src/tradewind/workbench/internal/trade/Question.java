package tradewind.workbench.internal.trade;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tradewind.core.connection.AccountKind;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.Quote;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.Verdict;
import tradewind.workbench.internal.text.Numbers;

/**
 * What a person is asked before an order leaves.
 *
 * @param sentence  the order with its money, from what the server has said about it so far
 * @param exits     the exits of a bracket, one line each
 * @param verb      the button that sends
 * @param rememberable whether the person may wish not to be asked again
 */
record Question(AccountKind kind, Function<Optional<MarginPreview>, String> sentence, List<String> exits,
        Verdict verdict, String verb, BigDecimal quantity, boolean rememberable) {

    /** The question before a new order. @param account the order goes to */
    static Question order(Draft.Complete draft, TradingSnapshot s, String account, Quote quote, Verdict verdict,
            ZoneId zone) {
        Instrument i = draft.request().instrument();
        OrderTerms terms = draft.request().terms();
        BigDecimal after = held(s, account, i).add(terms.signedQuantity());
        Function<Optional<MarginPreview>, String> sentence = preview -> Sentences.terms(terms, i, zone) + " \u2014 "
                + Sentences.notional(terms, i, quote) + ", " + Sentences.commission(preview) + " \u2014 "
                + Sentences.account(s.kind(), account, after);
        return new Question(s.kind(), sentence, draft.exits().stream().map(e -> exit(e, i)).toList(), verdict,
                Sentences.verb(terms), terms.quantity(),
                s.kind() != AccountKind.LIVE && verdict.findings().isEmpty());
    }

    /** The question before an order is changed. */
    static Question change(TrackedOrder order, OrderTerms to, Instrument i, AccountKind kind, Quote quote,
            Verdict verdict, ZoneId zone) {
        OrderTerms from = order.terms();
        String sentence = "CHANGE " + from.side() + " " + Numbers.quantity(from.quantity()) + " " + i.displayName()
                + ": " + Sentences.change(from, to, i, zone) + " \u2014 " + Sentences.notional(to, i, quote) + " \u2014 "
                + Sentences.account(kind, order.account());
        return new Question(kind, preview -> sentence, List.of(), verdict,
                "Change to " + Sentences.verb(to).toLowerCase(java.util.Locale.ROOT), to.quantity(), false);
    }

    private static BigDecimal held(TradingSnapshot s, String account, Instrument i) {
        return s.position(account, i.conId()).map(PositionLine::quantity).orElse(BigDecimal.ZERO);
    }

    private static String exit(OrderTerms e, Instrument i) {
        String name = e.type() == OrderType.LIMIT ? "take-profit " : "stop ";
        return name + (e.side() == Side.BUY ? "BUY " : "SELL ") + Numbers.quantity(e.quantity()) + " @ "
                + Sentences.price(e, i.increments(), i.currency());
    }

    /** Whether a person must type the quantity again. */
    boolean mustRetype() {
        return verdict.blocks().isEmpty() && !verdict.warnings().isEmpty();
    }

    /** Whether it can be sent, with what has been typed again. */
    boolean allows(String retyped) {
        return verdict.blocks().isEmpty() && (!mustRetype() || sameQuantity(retyped));
    }

    private boolean sameQuantity(String retyped) {
        try {
            return Numbers.parse(retyped).compareTo(quantity) == 0;
        } catch (IllegalArgumentException e) {
            // Not a number yet, so not the quantity.
            return false;
        }
    }
}
