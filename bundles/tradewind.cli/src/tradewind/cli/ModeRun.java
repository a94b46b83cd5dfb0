package tradewind.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.MarketFeed;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.StrategyRun;

/**
 * One run over a recorded day. The market stands still at each close until history has confirmed the bar, the strategy has
 * decided, and its order has been answered; so a day passes in half a minute, and nothing comes late as it would if the
 * market ran on at that speed.
 */
final class ModeRun {
    /** From the start of a bar of a minute to the moment at which history has it. */
    private static final Duration CONFIRMED = Duration.ofSeconds(61);
    /** What an order that can be filled takes; one that rests is not waited for. */
    private static final int ANSWER_MILLIS = 500;
    /** Market time until the next bar closes, and a little less. */
    private static final Duration LEFT_FOR_RETURN = Duration.ofSeconds(45);
    /** Every so many bars the market of a replay is stepped instead of run. */
    private static final int STEP_EVERY = 10;

    private final Mode mode;
    private final MarketSession session;
    private final MarketFeed feed;
    private final StrategyRun run;
    private final BarSeries bars;
    private final int outage;

    /**
     * @param bars   of the whole day
     * @param outage number of the first of two bars after whose close the connection is broken, negative for none
     */
    ModeRun(Mode mode, MarketSession session, MarketFeed feed, StrategyRun run, BarSeries bars, int outage) {
        this.mode = mode;
        this.session = session;
        this.feed = feed;
        this.run = run;
        this.bars = bars;
        this.outage = outage;
    }

    /** Plays the rest of the day. @param from first bar that is still to come */
    void play(int from) throws InterruptedException {
        await(from);
        for (int i = from; i < bars.size(); i++) {
            if (i == outage && i + 1 < bars.size()) {
                breakAndReturn(++i);
            } else {
                advance(i);
                Await.result(feed.backfillNow(), MarketSession.PATIENCE, "History");
            }
            await(i + 1);
            settle();
        }
    }

    private void advance(int i) throws InterruptedException {
        Instant confirmed = Instant.ofEpochSecond(bars.time(i)).plus(CONFIRMED);
        if (mode == Mode.REPLAY && i % STEP_EVERY != 0) {
            session.runTo(confirmed);
        } else {
            session.moveTo(confirmed);
        }
        settle();
    }

    /** The bar before and this one close while nobody is connected; history tells of both afterwards. */
    private void breakAndReturn(int i) throws InterruptedException {
        Instant back = Instant.ofEpochSecond(bars.time(i)).plus(CONFIRMED);
        session.breakFor(Duration.between(session.market().now(), back));
        MarketSession.await(() -> !session.ready(), "The break");
        session.moveTo(back);
        awaitReturn(back.plus(LEFT_FOR_RETURN));
        session.arm();
    }

    /** The gateway may get its port back a moment later only, and a moment is market time. */
    private void awaitReturn(Instant latest) throws InterruptedException {
        long next = System.nanoTime();
        long end = next + MarketSession.PATIENCE.toNanos();
        while (!session.ready() && System.nanoTime() < end) {
            if (System.nanoTime() > next && session.market().now().isBefore(latest)) {
                session.market().step(Duration.ofSeconds(1));
                next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        MarketSession.await(session::ready, "Coming back");
    }

    private void await(int count) throws InterruptedException {
        MarketSession.await(() -> {
            RunStatus status = run.status();
            if (status.state() == RunStatus.State.FAILED) {
                throw new CommandFailed(ExitCode.FAILED, status.text());
            }
            return status.bars() >= count;
        }, "Bar " + count + " of the " + mode);
    }

    private void settle() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);
        while (run.status().working() != 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
