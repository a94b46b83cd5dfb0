package tradewind.workbench.internal.trade;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tradewind.core.Subscription;
import tradewind.core.connection.Instruments;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.trade.Contract;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.text.Numbers;

/** How prices of the contracts in orders and positions are written; their grids are looked up once each. Any thread. */
public final class Grids {
    private static final Grids ALL = new Grids();
    private static final int UNKNOWN_DECIMALS = 2;
    private static final long ASK_AGAIN_NANOS = 30_000_000_000L;

    private final Map<Integer, PriceIncrements> known = new ConcurrentHashMap<>();
    /** When each contract was asked for, by {@link System#nanoTime}. */
    private final Map<Integer, Long> asked = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Grids() {
    }

    public static Grids all() {
        return ALL;
    }

    /** Keeps the grid of an instrument that is known anyway. */
    public void learn(Instrument instrument) {
        known.put(instrument.conId(), instrument.increments());
    }

    /** Told, on any thread, when prices are to be written in another way. */
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A price that lies on the grid, or on none. */
    public String price(Contract contract, BigDecimal price) {
        return Numbers.exact(price, decimals(contract, price.doubleValue()));
    }

    /** An average or a market price, which need not lie on the grid. NaN shows as none. */
    public String price(Contract contract, double price) {
        return Numbers.price(price, decimals(contract, price));
    }

    private int decimals(Contract contract, double price) {
        return grid(contract).map(g -> g.decimalsAt(Double.isNaN(price) ? 0 : price)).orElse(UNKNOWN_DECIMALS);
    }

    private Optional<PriceIncrements> grid(Contract contract) {
        PriceIncrements found = known.get(contract.conId());
        if (found == null) {
            ask(contract);
        }
        return Optional.ofNullable(found);
    }

    /** Without a session the question fails; prices that are still being written later put it again. */
    private void ask(Contract contract) {
        Optional<Instruments> instruments = Services.find(Instruments.class);
        Optional<ContractQuery> query = Contracts.query(contract);
        Long before = asked.get(contract.conId());
        boolean recently = before != null && System.nanoTime() - before < ASK_AGAIN_NANOS;
        if (instruments.isEmpty() || query.isEmpty() || recently) {
            return;
        }
        asked.put(contract.conId(), System.nanoTime());
        instruments.get().find(query.get()).thenAccept(list -> {
            if (!list.isEmpty()) {
                learn(list.get(0));
                listeners.forEach(Runnable::run);
            }
        });
    }
}
