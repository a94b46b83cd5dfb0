package tradewind.workbench.internal.strategies;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.swt.widgets.Composite;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.Subject;
import tradewind.core.quote.Quote;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.Strategies;
import tradewind.workbench.internal.live.OnDisplay;

/** What the settings in a form would have earned on the bars at hand, reckoned away from the display thread. */
final class CostWatch {
    private static final int PAUSE_MILLIS = 400;
    private static final long NEWER_MILLIS = 60_000;
    private final Composite owner;
    private final Runnable changed;
    private Optional<Wanted> wanted = Optional.empty();
    private Optional<Statistics> statistics = Optional.empty();
    private String sentence = "";
    private String trouble = "";
    private double spreadBp = Double.NaN;
    private int asked;
    private long reckoned;

    /** @param name of the strategy, for people */
    record Wanted(MarketFeed feed, String name, RunSettings settings) {
    }

    /** @param changed told on the display thread when the sentence has changed */
    CostWatch(Composite owner, Runnable changed) {
        this.owner = owner;
        this.changed = changed;
    }

    void want(Optional<Wanted> next) {
        if (!next.equals(wanted)) {
            wanted = next;
            statistics = Optional.empty();
            trouble = "";
            write();
            later();
        }
    }

    /** After a pause: while somebody types, nothing is reckoned. */
    private void later() {
        int mine = ++asked;
        owner.getDisplay().timerExec(PAUSE_MILLIS, () -> {
            if (mine == asked && !owner.isDisposed()) {
                reckon(mine);
            }
        });
    }

    void quoted(FeedSnapshot snapshot) {
        Quote quote = snapshot.quote();
        double now = quote.bid() > 0 && quote.ask() > 0 ? RunText.spreadBp(quote.bid(), quote.ask()) : Double.NaN;
        if (Double.compare(now, spreadBp) != 0) {
            spreadBp = now;
            write();
        }
        if (wanted.isPresent() && System.currentTimeMillis() - reckoned > NEWER_MILLIS) {
            reckoned = System.currentTimeMillis();
            later();
        }
    }

    private void reckon(int mine) {
        Optional<Strategies> service = RunDesk.get().strategies();
        Optional<Wanted> now = wanted;
        if (service.isEmpty() || now.isEmpty()) {
            reckoned = 0;
            return;
        }
        reckoned = System.currentTimeMillis();
        MarketFeed feed = now.get().feed();
        BarSeries bars = feed.snapshot().series().authoritative();
        if (bars.isEmpty()) {
            reckoned = 0;
            return;
        }
        BacktestRequest request = new BacktestRequest(Subject.of(feed.instrument(), bars, feed.settings().regularOnly()),
                now.get().settings().withGate(AiGate.OFF), FillModel.of(feed.instrument()), false, Optional.empty());
        OnDisplay.then(CompletableFuture.supplyAsync(() -> service.get().backtest(request, () -> mine != asked).statistics()),
                owner, result -> have(mine, Optional.of(result), ""),
                error -> have(mine, Optional.empty(), "The costs cannot be told: " + error.getMessage()));
    }

    private void have(int mine, Optional<Statistics> next, String why) {
        if (mine == asked) {
            statistics = next;
            trouble = why;
            write();
        }
    }

    private void write() {
        String before = sentence;
        sentence = wanted.flatMap(w -> statistics.map(s -> RunText.costs(w.name(), s, spreadBp))).orElse(trouble);
        if (!sentence.equals(before)) {
            changed.run();
        }
    }

    String sentence() {
        return sentence;
    }

    boolean loses() {
        return statistics.filter(s -> s.netBp() <= 0).isPresent();
    }
}
