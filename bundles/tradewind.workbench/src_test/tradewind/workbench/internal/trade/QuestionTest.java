package tradewind.workbench.internal.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.AccountKind;
import tradewind.core.quote.Quote;
import tradewind.core.trade.Finding;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.Verdict;
import tradewind.workbench.internal.Samples;
import tradewind.workbench.internal.TradeSamples;

class QuestionTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Verdict WARNS = new Verdict(List.of(Finding.warning(Rule.COLLAR, "far")));
    private static final Verdict BLOCKS = new Verdict(List.of(Finding.block(Rule.KILLED, "killed"),
            Finding.warning(Rule.COLLAR, "far")));

    private static Question question(OrderTerms terms, AccountKind kind, Verdict verdict) {
        TradeSamples.Trade trade = TradeSamples.ready();
        trade.kind = kind;
        trade.positions = List.of(TradeSamples.position(10, 10));
        Draft.Complete draft = new Draft.Complete(new OrderRequest(Samples.RHM, terms, OrderSource.HAND, "", "", Set.of()),
                List.of());
        return Question.order(draft, trade.snapshot(), TradeSamples.ACCOUNT, Quote.NONE, verdict, BERLIN);
    }

    private static MarginPreview preview(String commission) {
        return new MarginPreview(null, null, null, null, null, null, "EUR", new BigDecimal(commission), "EUR", "");
    }

    @Test
    void theSentenceHoldsTheMoney() {
        Question q = question(TradeSamples.SELL_TEN, AccountKind.PAPER, Verdict.CLEAR);
        assertEquals("SELL 10 RHM @ LMT 1\u202f989.6 EUR, DAY, RTH only \u2014 notional 19\u202f896.00 EUR, "
                + "\u2248 commission 9.95 EUR \u2014 PAPER DU\u2022\u2022\u2022\u202267, position after: 0",
                q.sentence().apply(Optional.of(preview("9.95"))));
        assertTrue(q.sentence().apply(Optional.empty()).contains("\u2248 commission \u2014"), "not known yet");
        assertEquals("Sell 10", q.verb());
    }

    @Test
    void aMarketOrderIsReckonedWithTheMarket() {
        String text = question(OrderTerms.market(Side.BUY, BigDecimal.TEN), AccountKind.PAPER, Verdict.CLEAR).sentence()
                .apply(Optional.empty());
        assertTrue(text.startsWith("BUY 10 RHM @ MKT, DAY, RTH only \u2014 notional \u2014"), text);
        assertTrue(text.endsWith("position after: 20"), text);
    }

    @Test
    void warningsNeedTheQuantityAgain() {
        Question q = question(TradeSamples.SELL_TEN, AccountKind.PAPER, WARNS);
        assertTrue(q.mustRetype());
        for (String wrong : List.of("", "1", "100", "ten", "10.5")) {
            assertFalse(q.allows(wrong), wrong);
        }
        assertTrue(q.allows(" 10 "));
        assertTrue(question(TradeSamples.SELL_TEN, AccountKind.PAPER, Verdict.CLEAR).allows(""));
    }

    @Test
    void aBlockCannotBeTypedAway() {
        Question q = question(TradeSamples.SELL_TEN, AccountKind.PAPER, BLOCKS);
        assertFalse(q.mustRetype());
        assertFalse(q.allows("10"));
    }

    @Test
    void onlyPlayMoneyWithoutWarningsNeedNotBeAskedAgain() {
        assertTrue(question(TradeSamples.SELL_TEN, AccountKind.SIM, Verdict.CLEAR).rememberable());
        assertTrue(question(TradeSamples.SELL_TEN, AccountKind.PAPER, Verdict.CLEAR).rememberable());
        assertFalse(question(TradeSamples.SELL_TEN, AccountKind.PAPER, WARNS).rememberable());
        assertFalse(question(TradeSamples.SELL_TEN, AccountKind.LIVE, Verdict.CLEAR).rememberable());
    }

    @Test
    void leaveIsKeptForOneInstrumentAndNeverForRealMoney() {
        TradeDesk desk = TradeDesk.get();
        desk.doNotAsk(AccountKind.PAPER, TradeSamples.ACCOUNT, 1);
        desk.doNotAsk(AccountKind.LIVE, TradeSamples.ACCOUNT, 1);
        assertFalse(desk.asks(AccountKind.PAPER, TradeSamples.ACCOUNT, 1));
        assertTrue(desk.asks(AccountKind.PAPER, TradeSamples.ACCOUNT, 2));
        assertTrue(desk.asks(AccountKind.PAPER, "DU7", 1));
        assertTrue(desk.asks(AccountKind.LIVE, TradeSamples.ACCOUNT, 1));
    }

    @Test
    void aChangeSaysWhatItChanges() {
        OrderTerms to = TradeSamples.SELL_TEN.withLimit(new BigDecimal("1990.0")).withQuantity(new BigDecimal(20));
        Question q = Question.change(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING), to, Samples.RHM,
                AccountKind.LIVE, Quote.NONE, Verdict.CLEAR, BERLIN);
        assertEquals("CHANGE SELL 10 RHM: quantity 10 \u2192 20; LMT 1\u202f989.6 EUR \u2192 LMT 1\u202f990.0 EUR \u2014 "
                + "notional 39\u202f800.00 EUR \u2014 LIVE DU\u2022\u2022\u2022\u202267", q.sentence().apply(Optional.empty()));
        assertEquals("Change to sell 20", q.verb());
    }

    @Test
    void exitsAreLinesOfTheirOwn() {
        Draft.Complete draft = new Draft.Complete(OrderRequest.of(Samples.RHM,
                OrderTerms.limit(Side.BUY, BigDecimal.TEN, new BigDecimal("1989.6"))),
                List.of(OrderTerms.limit(Side.SELL, BigDecimal.TEN, new BigDecimal("2000")),
                        OrderTerms.stop(Side.SELL, BigDecimal.TEN, new BigDecimal("1980"))));
        Question q = Question.order(draft, TradeSamples.ready().snapshot(), TradeSamples.ACCOUNT, Quote.NONE,
                Verdict.CLEAR, BERLIN);
        assertEquals(List.of("take-profit SELL 10 @ LMT 2\u202f000.0 EUR", "stop SELL 10 @ STP 1\u202f980.0 EUR"), q.exits());
    }
}
