package tradewind.drill;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.QuoteState;
import tradewind.core.quote.TickType;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.trader.internal.Trader;
import tradewind.tws.connection.Wiring;

/**
 * The trading process that is killed. Arguments: port, client id, seed. It says {@code ready} once its orders are
 * reconciled, and then obeys lines: {@code tell}, {@code go}, {@code cancel}, {@code resolve REF STATE}.
 */
final class Victim implements QuoteListener {
    private static final long PATIENCE_SECONDS = 60;
    private static final int THREADS = 3;

    private final Wiring wiring = Wiring.create();
    private final Trader trading = new Trader(wiring.connection(), wiring.broker(), wiring.quotes(),
            wiring.instruments());
    private final QuoteState quote = new QuoteState();

    public static void main(String[] args) throws Exception {
        new Victim().run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
    }

    private void run(int port, int clientId, long seed) throws Exception {
        trading.setLimits(generous()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        wiring.connection().connect(new ConnectionProfile("Drill", AccountKind.PAPER, false, ConnectionProfile.LOOPBACK,
                port, clientId));
        until(s -> s.readiness() == Readiness.READY);
        say("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            obey(line.split(" "), seed);
        }
    }

    private void obey(String[] words, long seed) throws Exception {
        switch (words[0]) {
            case "tell" -> Told.lines(trading.snapshot()).forEach(Victim::say);
            case "go" -> go(seed);
            case "cancel" -> trading.cancelAll().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            case "resolve" -> trading.resolve(words[1], OrderState.valueOf(words[2]), "the drill looked at the gateway")
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void go(long seed) throws Exception {
        Instrument instrument = wiring.instruments().find(ContractQuery.stock("RHM"))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS).getFirst();
        wiring.quotes().subscribe(instrument, this);
        while (!(now().bid() > 0 && now().ask() > 0)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().daemon().name("flow-" + i).start(new Flow(trading, instrument, this::now, seed + i));
        }
        say("going");
    }

    private void until(Predicate<TradingSnapshot> fits) throws Exception {
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        trading.onChange(s -> {
            if (fits.test(s)) {
                reached.complete(true);
            }
        });
        reached.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static RiskLimits generous() {
        Map<Limit, BigDecimal> limits = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            limits.put(limit, BigDecimal.valueOf(1_000_000_000L));
        }
        limits.put(Limit.DUPLICATE_SECONDS, BigDecimal.ZERO);
        return new RiskLimits(limits, Map.of(), Map.of());
    }

    private synchronized Quote now() {
        return quote.snapshot();
    }

    @Override
    public synchronized void onTick(TickType type, double value, double size, long time) {
        quote.onTick(type, value, size, time);
    }

    @Override
    public synchronized void onMarketData(MarketDataType type, String reason) {
        quote.onMarketData(type, reason);
    }
}
