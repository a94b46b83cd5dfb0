package tradewind.strategy.internal;

import java.util.function.Function;
import tradewind.core.quote.Quote;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.RunMark;
import tradewind.core.strategy.StrategyForecast;

/** The same strategy once more beside the account: its orders are filled by what is quoted. One thread. */
final class Shadow implements MatchDesk.Listener {
    private final ShadowDesk desk;
    private final Engine engine;
    private final MarkBook marks;
    private double close;

    /** @param desk given the listener to tell; @param engine given the desk to order at */
    Shadow(Function<MatchDesk.Listener, ShadowDesk> desk, Function<Desk, Engine> engine, MarkBook marks) {
        this.marks = marks;
        this.desk = desk.apply(this);
        this.engine = engine.apply(this.desk);
    }

    void onBar(BarTape tape, boolean fresh) {
        int i = tape.size() - 1;
        close = tape.close(i);
        desk.bar(tape.open(i), tape.high(i), tape.low(i), close);
        if (!engine.ended()) {
            engine.onBar(tape, fresh);
        }
    }

    /** What is quoted now. */
    void look(Quote quote) {
        desk.look(quote);
        engine.settle();
    }

    /** Whether it waits for a quote; any thread may ask. */
    boolean waits() {
        return desk.working() != 0;
    }

    void forecast(StrategyForecast forecast) {
        engine.forecast(forecast);
    }

    void stale(boolean now) {
        engine.stale(now);
    }

    void arm() {
        engine.arm(true);
    }

    boolean armed() {
        return engine.armed();
    }

    void finish(boolean flatten, long time) {
        if (flatten) {
            engine.close("killed by a person", time);
        } else {
            engine.fail("stopped by a person");
        }
    }

    @Override
    public void filled(long time, long pieces, double price, double cost) {
        long before = engine.ledger().position();
        engine.filled(time, pieces, price, cost);
        marks.add(new RunMark(time, RunMark.Kind.SHADOW_FILL, before, before + pieces, price, "shadow filled"));
    }

    @Override
    public void expired() {
        engine.refused();
    }

    RunBook book() {
        return Books.of(engine.ledger(), desk.working(), close);
    }
}
