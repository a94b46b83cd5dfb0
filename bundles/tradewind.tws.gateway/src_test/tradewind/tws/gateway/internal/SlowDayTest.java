package tradewind.tws.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.Listings;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.MarketEvent;
import tradewind.tws.gateway.internal.seeded.SeededMarket;
import tradewind.tws.protocol.ContractEvent.ContractDataEnd;
import tradewind.tws.protocol.ContractRequest.ReqContractDetails;
import tradewind.tws.protocol.MarketDataEvent.TickPrice;
import tradewind.tws.protocol.MarketDataRequest.CancelMktData;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.WireContract;

/** A day takes long to make: nobody else's ticks stand still for it. */
class SlowDayTest {
    private static final WireContract SAP = WireContract.of("SAP", "STK", "SMART", "EUR");

    private final SlowMarket market = new SlowMarket(SeededMarket.create(7, GatewayFixture.START));
    private final RunningGateway gateway;
    private final TestClient client;

    SlowDayTest() throws Exception {
        gateway = new RunningGateway(market, new SimulatorOptions(0, 7, List.of(), 0, 200, List.of(), Path.of(""), true));
        client = TestClient.started(gateway.port(), 1);
    }

    @AfterEach
    void stop() throws Exception {
        market.made.countDown();
        client.close();
        gateway.close();
    }

    /** The days of SAP are made when the test says so. */
    private static final class SlowMarket implements Market {
        private final Market market;
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch made = new CountDownLatch(1);
        private volatile boolean heldUp;

        SlowMarket(Market market) {
            this.market = market;
        }

        @Override
        public Instant start() {
            return market.start();
        }

        @Override
        public Listings listings() {
            return market.listings();
        }

        /** Whoever waits for the day of SAP holds up his thread; the clock's is told from others by its name. */
        private void make(Listing listing) {
            if (listing.symbol().equals("SAP") && made.getCount() > 0) {
                asked.countDown();
                if (Thread.currentThread().getName().equals("market-clock")) {
                    heldUp = true;
                    return;
                }
                try {
                    assertTrue(made.await(60, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public boolean atHand(Listing listing, long time) {
            return market.atHand(listing, time) && (made.getCount() == 0 || !listing.symbol().equals("SAP"));
        }

        @Override
        public void events(Listing listing, long from, long to, Consumer<MarketEvent> sink) {
            make(listing);
            market.events(listing, from, to, sink);
        }

        @Override
        public DayTotals totals(Listing listing, long time) {
            make(listing);
            return market.totals(listing, time);
        }

        @Override
        public List<MarketBar> bars(BarRequest request) {
            return market.bars(request);
        }

        @Override
        public long head(Listing listing) {
            return market.head(listing);
        }
    }

    private void awaitTick(int id) throws InterruptedException {
        client.await(TickPrice.class, t -> t.requestId() == id);
    }

    @Test
    void otherTicksAndRequestsGoOnMeanwhile() throws Exception {
        client.send(new ReqMktData(1, GatewayFixture.RHM, "", false));
        awaitTick(1);
        client.send(new ReqMktData(2, SAP, "", false));
        assertTrue(market.asked.await(10, TimeUnit.SECONDS));
        for (int minute = 0; minute < 5; minute++) {
            int before = ticks(1);
            gateway.step(Duration.ofMinutes(1));
            client.send(new ReqContractDetails(100 + minute, GatewayFixture.RHM));
            client.await(ContractDataEnd.class);
            assertTrue(ticks(1) > before, "in minute " + minute);
        }
        assertFalse(market.heldUp, "the clock waited");
        assertEquals(0, ticks(2));
        market.made.countDown();
        awaitTick(2);
    }

    private int ticks(int id) {
        return (int) client.all(TickPrice.class).stream().filter(t -> t.requestId() == id).count();
    }

    @Test
    void whatIsCancelledMeanwhileDoesNotStream() throws Exception {
        client.send(new ReqMktData(2, SAP, "", false));
        assertTrue(market.asked.await(10, TimeUnit.SECONDS));
        client.send(new CancelMktData(2));
        client.send(new ReqMktData(3, GatewayFixture.RHM, "", false));
        market.made.countDown();
        awaitTick(3);
        int told = ticks(2);
        gateway.step(Duration.ofMinutes(5));
        client.send(new ReqContractDetails(100, GatewayFixture.RHM));
        client.await(ContractDataEnd.class);
        assertEquals(told, ticks(2), "only what was known at the beginning");
        assertFalse(market.heldUp, "the clock waited");
    }
}
