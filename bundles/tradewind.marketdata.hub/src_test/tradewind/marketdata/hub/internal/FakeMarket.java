package tradewind.marketdata.hub.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.connection.Connection;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.Quotes;
import tradewind.core.connection.RequestFailed;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/** A market whose history is made of the trades that it streams. Answers at once, or when told to. */
final class FakeMarket implements Quotes, HistoricalData {
    final List<QuoteListener> listeners = new ArrayList<>();
    final List<HistoryRequest> requests = new ArrayList<>();
    private final Connection connection;
    private final TreeMap<Long, Bar> bars = new TreeMap<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean hold;
    private int failures;
    private int running;
    private double dayVolume = 10_000;

    FakeMarket(Connection connection) {
        this.connection = connection;
    }

    /** A trade now: in history, and as ticks. */
    void trade(double price, double size) {
        tradeAt(connection.serverClock().millis(), price, size);
    }

    /** A trade at that exchange time, told now. */
    void tradeAt(long time, double price, double size) {
        silentTrade(time, price, size);
        tick(TickType.LAST, price, size, time);
        tick(TickType.VOLUME, dayVolume, 0, connection.serverClock().millis());
    }

    /** A trade that no tick tells of. */
    void silentTrade(long time, double price, double size) {
        dayVolume += size;
        long start = Math.floorDiv(time, 60_000L) * 60;
        bars.merge(start, Bar.authoritative(start, price, price, price, price, size, BarSize.M1),
                (a, b) -> Bar.authoritative(start, a.open(), Math.max(a.high(), price), Math.min(a.low(), price), price,
                        a.volume() + size, a.size()));
    }

    /** History as it is from now on, whatever was traded. */
    void put(Bar bar) {
        bars.put(bar.time(), bar);
    }

    void forget(long time) {
        bars.remove(time);
    }

    Map<Long, Bar> bars() {
        return bars;
    }

    double dayVolume() {
        return dayVolume;
    }

    void tick(TickType type, double value, double size, long time) {
        List.copyOf(listeners).forEach(l -> l.onTick(type, value, size, time));
    }

    void quote(double bid, double ask) {
        long now = connection.serverClock().millis();
        tick(TickType.BID, bid, 100, now);
        tick(TickType.ASK, ask, 100, now);
    }

    /** Answers wait for {@link #release} from now on. */
    void hold() {
        hold = true;
    }

    void release() {
        hold = false;
        List<Runnable> now = List.copyOf(held);
        held.clear();
        now.forEach(Runnable::run);
    }

    void failNext(int count) {
        failures = count;
    }

    /** Requests that are under way. */
    int running() {
        return running;
    }

    @Override
    public Subscription subscribe(Instrument instrument, QuoteListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<BarSeries> fetch(HistoryRequest request, Progress progress) {
        requests.add(request);
        CompletableFuture<BarSeries> answer = new CompletableFuture<>();
        running++;
        answer.whenComplete((bars, error) -> running--);
        Runnable reply = () -> {
            if (failures > 0) {
                failures--;
                answer.completeExceptionally(new RequestFailed(162, "pacing",
                        RequestFailed.Remedy.RETRY_LATER));
            } else {
                answer.complete(answer(request));
            }
        };
        if (hold) {
            held.add(reply);
        } else {
            reply.run();
        }
        return answer;
    }

    private BarSeries answer(HistoryRequest request) {
        long now = connection.serverClock().millis() / 1000;
        long from = request.from().equals(Instant.MIN) ? Long.MIN_VALUE : request.from().getEpochSecond();
        long to = request.to().equals(Instant.MAX) ? now + 1 : request.to().getEpochSecond();
        int length = request.barSize().seconds();
        List<Bar> result = new ArrayList<>();
        for (Bar b : bars.subMap(from, to).values()) {
            if (length == 60 || b.time() % length == 0) {
                result.add(new Bar(b.time(), b.open(), b.high(), b.low(), b.close(), b.volume(), b.time() + length > now,
                        BarSource.HISTORY, request.barSize(), 0));
            }
        }
        return BarSeries.of(request.barSize(), result);
    }

    @Override
    public CompletableFuture<Instant> headTimestamp(HistoryRequest like) {
        return CompletableFuture.completedFuture(Instant.ofEpochSecond(bars.firstKey()));
    }

    @Override
    public Subscription follow(HistoryRequest request, Consumer<BarSeries> updates) {
        throw new UnsupportedOperationException();
    }
}
