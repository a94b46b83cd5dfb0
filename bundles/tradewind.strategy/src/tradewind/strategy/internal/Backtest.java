package tradewind.strategy.internal;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TickGrid;
import tradewind.core.statistics.DeflatedSharpe;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.StrategyFactory;
import tradewind.core.strategy.Trade;

/** One run over bars of the past. */
final class Backtest implements MatchDesk.Listener {
    /** Bars between two looks at whether somebody wants it to end. */
    private static final int LOOK = 4095;
    /** Bars that the price grid is told from where no instrument is known. */
    private static final int GRID_SAMPLE = 20_000;

    private final StrategyFactory factory;
    private final ParameterValues parameters;
    private final Subject subject;
    private final CostTruth costs;
    private final BarTape tape;
    private final DayWindow days;
    private final MatchDesk desk;
    private final Engine engine;
    private final Curve curve;
    private final RunSettings settings;
    private long exposed;
    private volatile int played;

    Backtest(StrategyFactory factory, Subject subject, RunSettings wanted, FillModel fills,
            @Nullable DecisionLog log) {
        this.factory = factory;
        this.subject = subject;
        settings = wanted.withGate(wanted.gate().inThePast());
        parameters = ParameterValues.of(factory.descriptor().parameters(), settings.parameters());
        costs = new CostTruth(fills, grid(subject));
        tape = new BarTape(subject.bars());
        days = new DayWindow(subject);
        desk = new MatchDesk(costs, settings, days, this);
        curve = new Curve(subject.bars().size());
        DecisionLines lines = log == null ? null
                : new DecisionLines(log, settings, parameters.values(), subject.ticker(), subject.bars().barSize());
        engine = new Engine(factory.create(parameters), factory.warmUp(parameters), settings,
                new Ledger(fills.multiplier()), new RiskBox(settings.sandbox(), subject.ticker(), subject.zone(),
                        fills.multiplier()), new EntryGate(settings.gate(), costs), desk, lines, true);
    }

    static TickGrid grid(Subject subject) {
        BarSeries bars = subject.bars();
        return subject.increments().map(TickGrid::of).orElseGet(() -> TickGrid.inferred(new Subject(subject.ticker(),
                bars.slice(0, Math.min(bars.size(), GRID_SAMPLE)), subject.hours(), subject.zone(),
                subject.increments()).columns()));
    }

    @Override
    public void filled(long time, long pieces, double price, double cost) {
        engine.filled(time, pieces, price, cost);
    }

    @Override
    public void expired() {
        engine.refused();
    }

    String id() {
        return factory.descriptor().id();
    }

    ParameterValues parameters() {
        return parameters;
    }

    int warmUp() {
        return factory.warmUp(parameters);
    }

    int bars() {
        return subject.bars().size();
    }

    Curve curve() {
        return curve;
    }

    /** Bars with a position. */
    long exposed() {
        return exposed;
    }

    /** Bars played so far; any thread may ask. */
    int played() {
        return played;
    }

    /** @throws CancellationException if somebody wanted it to end */
    void play(BooleanSupplier cancelled) {
        int n = subject.bars().size();
        int day = n == 0 ? 0 : days.day(subject.bars().time(0));
        double close = 0;
        for (int i = 0; i < n && !engine.ended(); i++) {
            if ((i & LOOK) == 0) {
                look(i, cancelled);
            }
            int today = days.day(subject.bars().time(i));
            if (today != day) {
                curve.day(day, engine.ledger().net(close));
                day = today;
            }
            tape.advance();
            desk.onBar(tape);
            engine.onBar(tape);
            close = tape.close(i);
            exposed += engine.ledger().position() != 0 ? 1 : 0;
            if (curve.due()) {
                curve.point(tape.time(i), engine.ledger().net(close), close);
            }
        }
        curve.day(day, engine.ledger().net(close));
        if (tape.size() > 0) {
            curve.last(tape.time(tape.size() - 1), engine.ledger().net(close), close);
        }
        played = n;
    }

    private void look(int bar, BooleanSupplier cancelled) {
        played = bar;
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The back-test was cancelled");
        }
    }

    BacktestResult result(int tries, String digest) {
        Statistics s = statistics(tries);
        double price = lastClose();
        String banner = price > 0 ? costs.banner(s.trades(), s.grossBp(), s.netBp(), settings.quantity(), price) : "";
        return new BacktestResult(factory.descriptor(), parameters, subject.ticker(), s,
                engine.ledger().all(price), curve.equity(), banner, engine.ending(), digest);
    }

    private double lastClose() {
        return tape.size() == 0 ? 0 : tape.close(tape.size() - 1);
    }

    Statistics statistics(int tries) {
        Ledger ledger = engine.ledger();
        List<Trade> closed = ledger.closed();
        double[] daily = curve.daily();
        double gross = closed.stream().mapToDouble(Trade::grossBp).average().orElse(Double.NaN);
        double net = closed.stream().mapToDouble(Trade::netBp).average().orElse(Double.NaN);
        double wins = closed.isEmpty() ? Double.NaN
                : closed.stream().filter(t -> t.net() > 0).count() / (double) closed.size();
        return new Statistics(tape.size(), engine.orders(), closed.size(), ledger.gross(lastClose()), ledger.costs(),
                ledger.drawdown(), gross, net, gross, wins, tape.size() == 0 ? Double.NaN : exposed / (double) tape.size(),
                daily.length, DeflatedSharpe.sharpe(daily), DeflatedSharpe.of(daily, tries), tries,
                profitFactor(closed));
    }

    /** Net gains over net losses; NaN without a trade, infinite without a loss. */
    static double profitFactor(List<Trade> closed) {
        double gains = closed.stream().mapToDouble(t -> Math.max(0, t.net())).sum();
        double losses = closed.stream().mapToDouble(t -> Math.max(0, -t.net())).sum();
        return gains == 0 && losses == 0 ? Double.NaN : gains / losses;
    }
}
