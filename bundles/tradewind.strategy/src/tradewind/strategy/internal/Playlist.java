package tradewind.strategy.internal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.SweepRequest;

/** The runs of one portfolio: side by side, and one progress for all. */
final class Playlist {
    /** Makes a run that writes into a log, or into none. */
    interface Maker extends BiFunction<BacktestRequest, @Nullable DecisionLog, Backtest> {
    }

    private record Played(Backtest run, BacktestResult result) {
    }

    private final List<BacktestRequest> requests;
    private final Maker maker;
    private final SweepRequest.Progress progress;
    private final BooleanSupplier cancelled;
    private final AtomicIntegerArray played;
    private final int total;

    /** @throws IllegalArgumentException if nothing is asked for */
    Playlist(List<BacktestRequest> requests, Maker maker, SweepRequest.Progress progress, BooleanSupplier cancelled) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to play: no instrument was chosen");
        }
        this.requests = List.copyOf(requests);
        this.maker = maker;
        this.progress = progress;
        this.cancelled = cancelled;
        played = new AtomicIntegerArray(requests.size());
        total = requests.stream().mapToInt(r -> r.subject().bars().size()).sum();
    }

    PortfolioResult play() {
        List<Callable<Played>> work = IntStream.range(0, requests.size()).<Callable<Played>>mapToObj(i -> () -> one(i))
                .toList();
        try (Cores cores = new Cores("backtest-")) {
            List<Played> all = cores.all(work);
            return Portfolio.of(all.stream().map(Played::run).toList(), all.stream().map(Played::result).toList(),
                    requests.getFirst().tries());
        }
    }

    private Played one(int i) {
        BacktestRequest request = requests.get(i);
        if (!request.logged()) {
            Backtest run = played(i, maker.apply(request, null));
            return new Played(run, run.result(request.tries(), ""));
        }
        try (DecisionLog log = request.log().map(file -> DecisionLog.into(file, null))
                .orElseGet(() -> new DecisionLog(null, null))) {
            Backtest run = played(i, maker.apply(request, log));
            return new Played(run, run.result(request.tries(), log.digest()));
        }
    }

    private Backtest played(int i, Backtest run) {
        Backtest done = Playing.of(run, () -> {
            report(i, run.played());
            return cancelled.getAsBoolean();
        });
        report(i, run.bars());
        return done;
    }

    private void report(int i, int bars) {
        played.set(i, bars);
        progress.report(IntStream.range(0, played.length()).map(played::get).sum(), total);
    }
}
