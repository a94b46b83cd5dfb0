package tradewind.core.strategy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tradewind.core.bar.BarSeries;

/**
 * Runs strategies: on the past, and on what is happening. An OSGi service, safe for several threads. Calls compute on the
 * calling thread unless they say otherwise: not for the display thread; one that was cancelled ends with
 * {@link java.util.concurrent.CancellationException}. An unknown strategy or a setting that is not allowed is an
 * {@link IllegalArgumentException} with a message for people.
 */
public interface Strategies {
    /** What is installed, in the order of ids. */
    List<StrategyDescriptor> installed();

    /**
     * Plays the bars.
     *
     * @throws java.io.UncheckedIOException if the log cannot be written
     */
    BacktestResult backtest(BacktestRequest request, BooleanSupplier cancelled);

    /**
     * Plays several instruments, each core busy with one at a time, and adds up what came of them.
     *
     * @param requests at least one, all with the same strategy and settings
     * @param progress bars played of all bars, told on the threads that compute
     * @throws java.io.UncheckedIOException if a log cannot be written
     */
    PortfolioResult portfolio(List<BacktestRequest> requests, SweepRequest.Progress progress, BooleanSupplier cancelled);

    /** Tries settings, on all cores. */
    SweepRequest.Result sweep(SweepRequest request, SweepRequest.Progress progress, BooleanSupplier cancelled);

    /** One page that needs nothing else: statistics, equity, drawdown, trades. */
    String html(BacktestResult result);

    /** As {@link #html(BacktestResult)}, of all instruments together and one by one. */
    String html(PortfolioResult result);

    /** One line for each trade, with a header. */
    String csv(BacktestResult result);

    /** As {@link #csv(BacktestResult)}, of all instruments, with the symbol before each line. */
    String csv(PortfolioResult result);

    /** Looks for a dependence on anything but the bars so far. The bars are the ones to look on. */
    Inspection inspect(String strategy, Map<String, String> parameters, BarSeries bars);

    /**
     * Where two decision logs part, empty if they are equal to the byte.
     *
     * @throws java.io.UncheckedIOException if one cannot be read
     */
    Optional<Divergence> divergence(Path first, Path second);
}
