package tradewind.chart.view.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.FeedStatus;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.label.TradeLabel;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;

class TradeLabelBookTest {
    private static final Instrument RHM = new Instrument(1, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM",
            "XETRA", "", BigDecimal.ONE, "", PriceIncrements.uniform(new BigDecimal("0.2")), SyntheticBars.hours(),
            SyntheticBars.hours());
    private final BarSeries series = SyntheticBars.minutes(1, 1, 50);
    private final TradeLabelBook book = new TradeLabelBook(new OneFeed(feed()));

    /** A hub with one feed. */
    private record OneFeed(MarketFeed feed) implements MarketData {
        @Override
        public MarketFeed open(Instrument instrument, FeedSettings settings) {
            return feed;
        }

        @Override
        public List<MarketFeed> feeds() {
            return List.of(feed);
        }
    }

    /** A feed that answers the two questions that are asked of it. */
    private MarketFeed feed() {
        FeedStatus status = new FeedStatus(MarketDataType.LIVE, "", 0, 0, 0, "", 0, "", 0, 0);
        FeedSnapshot snapshot = new FeedSnapshot(RHM, series, Quote.NONE, status, Long.MIN_VALUE, 1);
        return (MarketFeed) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {MarketFeed.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "instrument" -> RHM;
                    case "snapshot" -> snapshot;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void aLabelWithoutATimeStaysAtTheBarThatIsLatestNow() {
        book.add(RHM, TradeLabel.of(TradeLabel.Side.BUY, 1650));
        assertEquals(OptionalLong.of(series.last().time()), book.labels(RHM).get(0).when());
    }

    @Test
    void aLabelWithATimeKeepsIt() {
        TradeLabel label = new TradeLabel(OptionalLong.of(123), TradeLabel.Side.SELL, 1650, "out", true, true, true, 2,
                TradeLabel.LineStyle.DOTTED, 1);
        book.add(RHM, label);
        assertEquals(List.of(label), book.labels(RHM));
    }

    @Test
    void closingTakesAwayOneOfTwoEqualLabels() {
        TradeLabel label = TradeLabel.of(TradeLabel.Side.BUY, 1650);
        Subscription first = book.add(RHM, label);
        book.add(RHM, label);
        first.close();
        first.close();
        assertEquals(1, book.labels(RHM).size());
    }

    @Test
    void listenersAreToldOfEachChangeUntilTheyClose() {
        AtomicInteger told = new AtomicInteger();
        Subscription listening = book.onChange(told::incrementAndGet);
        Subscription label = book.add(RHM, TradeLabel.of(TradeLabel.Side.BUY, 1650));
        label.close();
        label.close();
        assertEquals(2, told.get());
        listening.close();
        book.add(RHM, TradeLabel.of(TradeLabel.Side.BUY, 1650));
        assertEquals(2, told.get());
    }
}
