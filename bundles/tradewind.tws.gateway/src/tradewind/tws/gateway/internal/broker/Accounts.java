package tradewind.tws.gateway.internal.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.tws.gateway.internal.market.LiveTape;

/** The paper accounts of the person who is logged in. */
final class Accounts {
    private final List<Accounting> all = new ArrayList<>();

    /** @param codes at least one; each account begins with {@code deposit} of the base currency */
    Accounts(List<String> codes, LiveTape tape, double deposit) {
        for (String code : codes) {
            Portfolio portfolio = new Portfolio(Accounting.BASE, deposit,
                    l -> l.calendar().lastOpened(tape.clock().instant().getEpochSecond()).date());
            all.add(new Accounting(code, portfolio, tape, deposit));
        }
    }

    List<Accounting> all() {
        return List.copyOf(all);
    }

    Accounting first() {
        return all.getFirst();
    }

    Optional<Accounting> find(String code) {
        return all.stream().filter(a -> a.code().equals(code)).findFirst();
    }

    /** The account that an order trades for. */
    Accounting of(Order order) {
        return find(order.wire().account).orElseGet(this::first);
    }
}
