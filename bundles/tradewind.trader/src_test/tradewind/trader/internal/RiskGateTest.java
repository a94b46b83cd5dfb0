package tradewind.trader.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.AccountKind;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.trade.Finding;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.core.trade.Verdict;

class RiskGateTest {
    private static final Instant OPEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-29T10:00:00Z");

    /** The situation in which nothing stands against an order; each test changes what it is about. */
    private static final class Setting {
        private Instant now = OPEN;
        private Readiness readiness = Readiness.READY;
        private AccountKind kind = AccountKind.PAPER;
        private boolean armed = true;
        private @Nullable KillSwitch kill;
        private String account = "DU1234567";
        private Quote quote = quote(1989.8, 1990.2, OPEN, MarketDataType.LIVE);
        private BigDecimal position = BigDecimal.ZERO;
        private BigDecimal buys = BigDecimal.ZERO;
        private BigDecimal sells = BigDecimal.ZERO;
        private List<OrderTerms> unknown = List.of();
        private int inMinute;
        private int byStrategy;
        private boolean duplicate;
        private @Nullable OrderTerms changes;
        private RiskLimits limits = RiskLimits.STANDARD;

        Verdict check(OrderTerms terms) {
            return check(OrderRequest.of(Orders.RHM, terms));
        }

        Verdict check(OrderRequest request) {
            return RiskGate.check(request, new Situation(now, readiness, "not now", kind, armed, kill, account, quote,
                    position, buys, sells, unknown, inMinute, byStrategy, duplicate, changes, limits));
        }
    }

    private static Quote quote(double bid, double ask, Instant time, MarketDataType type) {
        double none = Double.NaN;
        return new Quote(bid, 10, ask, 10, (bid + ask) / 2, 1, none, none, none, none, none, false,
                time.toEpochMilli(), type);
    }

    private static void assertBlocked(Rule rule, Verdict verdict) {
        assertTrue(verdict.blocks().stream().anyMatch(f -> f.rule() == rule), () -> rule + " in " + verdict);
    }

    private static void assertWarned(Rule rule, Verdict verdict) {
        assertEquals(List.of(), verdict.blocks());
        assertTrue(verdict.warnings().stream().anyMatch(f -> f.rule() == rule), () -> rule + " in " + verdict);
        assertTrue(!verdict.allows(Set.of()) && verdict.allows(verdict.toConfirm()));
    }

    @Test
    void anOrdinaryOrderPasses() {
        assertEquals(Verdict.CLEAR, new Setting().check(Orders.buy(10, "1990.0")));
        assertEquals(Verdict.CLEAR, new Setting().check(OrderTerms.market(Side.BUY, BigDecimal.TEN)));
    }

    @Test
    void theReferencesOwnExampleIsStoppedByTheCollar() {
        Setting s = new Setting();
        s.position = BigDecimal.TEN;
        Verdict verdict = s.check(Orders.sell(10, "250.00"));
        assertBlocked(Rule.COLLAR, verdict);
        assertEquals("SELL at 250.00 is 87.44 % below the market (1990); the collar is 10 %.",
                verdict.blocks().getFirst().text());
    }

    @Test
    void aLimitThatGivesMoneyAwayIsAskedAboutAndThenRefused() {
        assertEquals(Verdict.CLEAR, new Setting().check(Orders.buy(10, "2040.0")));
        assertWarned(Rule.COLLAR, new Setting().check(Orders.buy(10, "2080.0")));
        assertBlocked(Rule.COLLAR, new Setting().check(Orders.buy(10, "2190.0")));
    }

    @Test
    void aLimitThatWaitsFarAwayIsOnlyAskedAbout() {
        assertEquals(Verdict.CLEAR, new Setting().check(Orders.buy(10, "1850.0")));
        assertWarned(Rule.COLLAR, new Setting().check(Orders.buy(10, "1000.0")));
    }

    @Test
    void stopsAreMeasuredFromTheirSide() {
        Setting held = new Setting();
        held.position = BigDecimal.TEN;
        assertEquals(Verdict.CLEAR, held.check(OrderTerms.stop(Side.SELL, BigDecimal.TEN, new BigDecimal("1950.0"))));
        assertWarned(Rule.COLLAR, held.check(OrderTerms.stop(Side.SELL, BigDecimal.TEN, new BigDecimal("2000.0"))));
        assertBlocked(Rule.COLLAR, held.check(OrderTerms.stopLimit(Side.SELL, BigDecimal.TEN, new BigDecimal("1950.0"),
                new BigDecimal("1500.0"))));
    }

    @Test
    void pricesMustLieOnTheGridAndTheNearestAreNamed() {
        Verdict verdict = new Setting().check(Orders.buy(10, "1990.1"));
        assertBlocked(Rule.TICK, verdict);
        assertTrue(verdict.text().contains("1990.0 and 1990.2"), verdict.text());
    }

    @Test
    void termsMustMakeAnOrder() {
        Setting s = new Setting();
        assertBlocked(Rule.TERMS, s.check(Orders.buy(0, "1990.0")));
        assertBlocked(Rule.TERMS, s.check(Orders.buy(-5, "1990.0")));
        assertBlocked(Rule.TERMS, s.check(OrderTerms.market(Side.BUY, new BigDecimal("1.5"))));
        assertBlocked(Rule.TERMS, s.check(Orders.buy(10, "1990.0").withLimit(null)));
        assertBlocked(Rule.TERMS, s.check(Orders.buy(10, "-2.0")));
        assertBlocked(Rule.TERMS, s.check(Orders.buy(10, "1990.0").withTif(TimeInForce.GTD, OPEN.minusSeconds(1))));
        assertBlocked(Rule.TERMS, s.check(new OrderTerms(Side.SELL, BigDecimal.ONE, OrderType.TRAIL, null, null, null,
                null, TimeInForce.DAY, null, false)));
        assertBlocked(Rule.TERMS, s.check(new OrderTerms(Side.SELL, BigDecimal.ONE, OrderType.TRAIL, null, null,
                BigDecimal.ONE, BigDecimal.ONE, TimeInForce.DAY, null, false)));
    }

    @Test
    void sizeMoneyAndPositionHaveLimits() {
        Setting s = new Setting();
        assertWarned(Rule.QUANTITY, s.check(Orders.buy(110, "1990.0")));
        assertBlocked(Rule.QUANTITY, s.check(Orders.buy(1001, "1990.0")));
        assertBlocked(Rule.VALUE, s.check(Orders.buy(126, "1990.0")));
        s.position = BigDecimal.valueOf(950);
        s.buys = BigDecimal.valueOf(45);
        assertBlocked(Rule.POSITION, s.check(Orders.buy(10, "1990.0")));
        assertEquals(Verdict.CLEAR, s.check(Orders.sell(10, "1990.0")), "closing is never too large");
    }

    @Test
    void aPositionThatWouldTurnIsAskedAbout() {
        Setting s = new Setting();
        assertWarned(Rule.WRONG_WAY, s.check(Orders.sell(10, "1990.0")));
        s.position = BigDecimal.valueOf(5);
        assertWarned(Rule.WRONG_WAY, s.check(Orders.sell(10, "1990.0")));
        s.position = BigDecimal.TEN;
        assertEquals(Verdict.CLEAR, s.check(Orders.sell(10, "1990.0")));
        s.sells = BigDecimal.TEN;
        assertWarned(Rule.WRONG_WAY, s.check(Orders.sell(10, "1990.0")));
    }

    @Test
    void paceAndRepetition() {
        Setting s = new Setting();
        s.inMinute = 30;
        assertBlocked(Rule.RATE, s.check(Orders.buy(10, "1990.0")));
        s = new Setting();
        s.duplicate = true;
        assertWarned(Rule.DUPLICATE, s.check(Orders.buy(10, "1990.0")));
    }

    @Test
    void whatIsUnknownIsNotSentAgain() {
        Setting s = new Setting();
        s.unknown = List.of(Orders.buy(10, "1990.00"));
        assertBlocked(Rule.UNKNOWN_OUTCOME, s.check(Orders.buy(10, "1990.0")));
        assertWarned(Rule.UNKNOWN_OUTCOME, s.check(Orders.buy(5, "1990.0")));
    }

    @Test
    void theSessionMustAllowIt() {
        Setting s = new Setting();
        s.readiness = Readiness.RECONCILING;
        assertBlocked(Rule.NOT_READY, s.check(Orders.buy(10, "1990.0")));
        s = new Setting();
        s.armed = false;
        assertBlocked(Rule.DISARMED, s.check(Orders.buy(10, "1990.0")));
        s = new Setting();
        s.kill = new KillSwitch(OPEN, "test", "because");
        assertBlocked(Rule.KILLED, s.check(Orders.buy(10, "1990.0")));
        s = new Setting();
        s.account = "";
        assertBlocked(Rule.ACCOUNT, s.check(Orders.buy(10, "1990.0")));
    }

    @Test
    void marketOrdersNeedAnOpenMarketAndAFreshPrice() {
        OrderTerms market = OrderTerms.market(Side.BUY, BigDecimal.TEN);
        Setting s = new Setting();
        s.now = SUNDAY;
        s.quote = quote(1989.8, 1990.2, SUNDAY, MarketDataType.LIVE);
        assertWarned(Rule.HOURS, s.check(market));
        assertBlocked(Rule.HOURS, s.check(OrderRequest.of(Orders.RHM, market).from(OrderSource.strategy("x"))));
        s = new Setting();
        s.quote = quote(1989.8, 1990.2, OPEN.minusSeconds(31), MarketDataType.LIVE);
        assertWarned(Rule.STALE, s.check(market));
        s.kind = AccountKind.LIVE;
        assertBlocked(Rule.STALE, s.check(market));
        s.quote = quote(1989.8, 1990.2, OPEN, MarketDataType.DELAYED);
        assertBlocked(Rule.STALE, s.check(market));
        assertWarned(Rule.STALE, s.check(Orders.buy(10, "1990.0")));
        s.quote = Quote.NONE;
        assertBlocked(Rule.STALE, s.check(market));
    }

    @Test
    void withoutAnyPriceALimitIsAskedAbout() {
        Setting s = new Setting();
        s.quote = Quote.NONE;
        assertWarned(Rule.COLLAR, s.check(Orders.buy(10, "1990.0")));
    }

    @Test
    void instrumentsReplaceTheGeneralLimitsAndStrategiesOnlyTightenThem() {
        Setting s = new Setting();
        s.limits = RiskLimits.STANDARD.withInstrument("RHM", Map.of(Limit.MAX_QUANTITY, BigDecimal.valueOf(5)))
                .withStrategy("loose", Map.of(Limit.MAX_QUANTITY, BigDecimal.valueOf(500)))
                .withStrategy("tight", new EnumMap<>(Map.of(Limit.MAX_QUANTITY, BigDecimal.ONE)));
        assertBlocked(Rule.QUANTITY, s.check(Orders.buy(6, "1990.0")));
        assertBlocked(Rule.QUANTITY, s.check(OrderRequest.of(Orders.RHM, Orders.buy(6, "1990.0"))
                .from(OrderSource.strategy("loose"))));
        assertBlocked(Rule.QUANTITY, s.check(OrderRequest.of(Orders.RHM, Orders.buy(2, "1990.0"))
                .from(OrderSource.strategy("tight"))));
    }

    @Test
    void aChangeIsNotARepetitionButMustFitToo() {
        Setting s = new Setting();
        s.changes = Orders.buy(10, "1990.0");
        s.duplicate = true;
        assertEquals(Verdict.CLEAR, s.check(Orders.buy(10, "1990.2")));
        assertBlocked(Rule.COLLAR, s.check(Orders.buy(10, "2500.0")));
        assertBlocked(Rule.TERMS, s.check(Orders.sell(10, "1990.2")));
    }

    @Test
    void everyFindingIsASentence() {
        Setting s = new Setting();
        s.kill = new KillSwitch(OPEN, "test", "because");
        s.armed = false;
        s.inMinute = 99;
        for (Finding f : s.check(Orders.sell(5000, "250.1")).findings()) {
            assertTrue(f.text().matches("[A-Z0-9].*\\.") && !f.text().contains("null"), f.text());
        }
    }
}
