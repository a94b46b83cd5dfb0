package tradewind.tws.gateway.internal.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Whatever clients and the market do: nobody gets more than there was, worse than his limit or before his turn. */
class MatchingLawsTest {
    private static final int CLIENTS = 3;

    /** One thing that happens: {@code kind} says what, the rest how much and where. */
    private record Act(int kind, int client, int price, int size) {
        boolean buys() {
            return size % 2 == 0;
        }

        BigDecimal at() {
            return new BigDecimal("99.60").add(new BigDecimal("0.02").multiply(BigDecimal.valueOf(price)));
        }
    }

    private static Gen<List<Act>> acts() {
        Gen<Act> act = integers().between(0, 9).zip(integers().between(1, CLIENTS), integers().between(0, 19),
                integers().between(1, 60), Act::new);
        return lists().of(act).ofSizeBetween(1, 40);
    }

    /** The acts of one case, one a second, checked after each of them. */
    private static final class Run {
        private final Desk desk = new Desk();
        private final Map<Integer, Integer> ids = new HashMap<>();
        private int seen;

        void play(List<Act> acts) {
            for (int i = 0; i < acts.size(); i++) {
                Act act = acts.get(i);
                if (act.kind() == 0) {
                    desk.market.quote(i + 0.5, act.at().doubleValue() - 0.1, act.size(), act.at().doubleValue() + 0.1, 30);
                } else if (act.kind() <= 3) {
                    desk.market.trade(i + 0.5, act.at().doubleValue(), act.size());
                }
            }
            for (int i = 0; i < acts.size(); i++) {
                client(acts.get(i));
                double traded = acts.get(i).kind() >= 1 && acts.get(i).kind() <= 3 ? acts.get(i).size() : -1;
                int before = desk.fills.size();
                desk.pass(0.6);
                if (traded >= 0) {
                    assertTrue(sum(desk.fills.subList(before, desk.fills.size())) <= traded, "more than was traded");
                }
                desk.pass(0.4);
                check();
            }
        }

        private void client(Act act) {
            int id = ids.getOrDefault(act.client(), 0);
            String side = act.buys() ? "BUY" : "SELL";
            switch (act.kind()) {
                case 4, 5, 6 -> {
                    desk.place(act.client(), id + 1, Desk.limit(side, act.size(), act.at().toString()));
                    ids.put(act.client(), id + 1);
                }
                case 7 -> {
                    desk.place(act.client(), id + 1, Desk.order(side, act.size(), "MKT"));
                    ids.put(act.client(), id + 1);
                }
                case 8 -> desk.cancel(act.client(), id);
                case 9 -> {
                    if (id > 0) {
                        desk.place(act.client(), id, Desk.limit(desk.find(act.client(), id).wire().action, act.size(),
                                act.at().toString()));
                    }
                }
                default -> { }
            }
        }

        private static double sum(List<Fill> fills) {
            return fills.stream().mapToDouble(f -> f.quantity().doubleValue()).sum();
        }

        private void check() {
            assertEquals(desk.executed(), desk.position(), "position and executions");
            for (Fill f : desk.fills.subList(seen, desk.fills.size())) {
                BigDecimal limit = f.order().wire().lmtPrice;
                boolean marketOrder = f.order().kind() == OrderKind.MARKET;
                assertTrue(marketOrder || limit != null && (f.bought() ? f.price().compareTo(limit) <= 0
                        : f.price().compareTo(limit) >= 0), "worse than the limit: " + f);
            }
            seen = desk.fills.size();
            for (Order o : orders()) {
                BigDecimal filled = desk.fills.stream().filter(f -> f.order() == o).map(Fill::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(0, filled.compareTo(o.filled()), "filled is what was executed");
                assertEquals(0, filled.add(o.remaining()).compareTo(o.quantity().max(filled)), "filled and remaining");
                assertEquals(o.state() == OrderState.FILLED, o.remaining().signum() == 0
                        && o.state() != OrderState.CANCELLED, "" + o);
            }
            double cash = desk.broker.accounting().portfolio().cash().values().stream().mapToDouble(c -> c).sum();
            double flow = desk.fills.stream().mapToDouble(f -> -f.change().doubleValue() * f.price().doubleValue()
                    - f.commission().doubleValue()).sum();
            assertEquals(1_000_000 + flow, cash, 1e-6, "money");
        }

        private List<Order> orders() {
            List<Order> all = new ArrayList<>(desk.broker.openOrders());
            all.addAll(desk.broker.completedOrders());
            return all;
        }
    }

    @Test
    void quantitiesPricesAndMoneyAddUpInEveryMoment() {
        qt().withExamples(300).forAll(acts()).checkAssert(acts -> new Run().play(acts));
    }

    /** Two orders alike: the later one is filled only when the earlier one is. */
    @Test
    void atOnePriceTheEarlierIsServedFirst() {
        qt().withExamples(300).forAll(lists().of(integers().between(1, 60)).ofSizeBetween(2, 6),
                lists().of(integers().between(1, 60)).ofSizeBetween(1, 8)).checkAssert((orders, trades) -> {
                    Desk desk = new Desk();
                    desk.market.quote(0.5, 99.8, 25, 100, 40);
                    for (int i = 0; i < trades.size(); i++) {
                        desk.market.trade(i + 1, 99.8, trades.get(i));
                    }
                    for (int i = 0; i < orders.size(); i++) {
                        desk.place(i + 1, 1, Desk.limit("BUY", orders.get(i), "99.8"));
                    }
                    desk.pass(trades.size() + 1);
                    int traded = trades.stream().mapToInt(t -> t).sum();
                    int wanted = orders.stream().mapToInt(o -> o).sum();
                    assertEquals(Math.min(wanted, Math.max(0, traded - 25)), desk.position().intValueExact());
                    for (int i = 1; i < orders.size(); i++) {
                        boolean first = desk.find(i, 1).state() == OrderState.FILLED;
                        assertTrue(first || desk.find(i + 1, 1).filled().signum() == 0, "out of turn");
                    }
                });
    }

    /** However many want it, what is displayed is sold once. */
    @Test
    void nobodyBuysMoreThanIsDisplayed() {
        qt().withExamples(300).forAll(lists().of(integers().between(1, 60)).ofSizeBetween(1, 8)).checkAssert(orders -> {
            Desk desk = new Desk();
            for (int i = 0; i < orders.size(); i++) {
                desk.place(i + 1, 1, Desk.limit("BUY", orders.get(i), "100"));
            }
            int wanted = orders.stream().mapToInt(o -> o).sum();
            assertEquals(Math.min(wanted, 40), desk.position().intValueExact());
        });
    }
}
