package tradewind.tws.connection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.PriceIncrements.Band;
import tradewind.tws.protocol.ContractEvent.MarketRule;
import tradewind.tws.protocol.ContractRequest.ReqMarketRule;

/** The market rules of this session, asked for once each. Their answers carry no request id. On tws-dispatch. */
final class MarketRules {
    private record Wish(Set<Integer> missing, Consumer<Map<Integer, PriceIncrements>> done, Runnable lost) {
    }

    private final TwsSession session;
    private final Map<Integer, PriceIncrements> known = new HashMap<>();
    private final List<Wish> wishes = new ArrayList<>();

    MarketRules(TwsSession session) {
        this.session = session;
    }

    /**
     * Hands over all rules known as soon as these are among them, or when the server has not named them in time.
     *
     * @param lost run instead when the session ends before
     */
    void need(Set<Integer> ids, Consumer<Map<Integer, PriceIncrements>> done, Runnable lost) {
        Set<Integer> missing = new HashSet<>(ids);
        missing.removeAll(known.keySet());
        Wish wish = new Wish(missing, done, lost);
        if (missing.isEmpty()) {
            done.accept(known);
            return;
        }
        Set<Integer> asked = new HashSet<>();
        wishes.forEach(w -> asked.addAll(w.missing()));
        wishes.add(wish);
        missing.stream().filter(id -> !asked.contains(id))
                .forEach(id -> session.send(Lane.CONTROL, new ReqMarketRule(id)));
        session.dispatch().later(session.timings().answer(), () -> finish(wish));
    }

    void message(MarketRule rule) {
        InstrumentReader.increments(bands(rule)).ifPresent(steps -> known.put(rule.marketRuleId(), steps));
        for (Wish wish : List.copyOf(wishes)) {
            wish.missing().remove(rule.marketRuleId());
            if (wish.missing().isEmpty()) {
                finish(wish);
            }
        }
    }

    void ended() {
        known.clear();
        List<Wish> open = List.copyOf(wishes);
        wishes.clear();
        open.forEach(w -> w.lost().run());
    }

    private void finish(Wish wish) {
        if (wishes.remove(wish)) {
            wish.done().accept(known);
        }
    }

    private static List<Band> bands(MarketRule rule) {
        List<Band> bands = new ArrayList<>();
        rule.increments().forEach(i -> {
            BigDecimal edge = i.lowEdge();
            BigDecimal step = i.increment();
            if (step != null && step.signum() > 0) {
                bands.add(new Band(edge == null ? BigDecimal.ZERO : edge, step));
            }
        });
        return bands;
    }
}
