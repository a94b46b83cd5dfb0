package tradewind.workbench.internal.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tradewind.core.Subscription;
import tradewind.core.data.FeedSettings;
import tradewind.core.label.PriceLine;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.RunFigures;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.Sandbox;
import tradewind.core.strategy.SlippageEntry;
import tradewind.core.strategy.StrategyRun;
import tradewind.workbench.internal.Samples;

class RunColumnsTest {
    private static final RunBook HOLDING = new RunBook(10, -10, 1585.5, -40, 12.5, 16);

    private static RunRow row(RunStatus.State state, boolean armed, RunBook account, Optional<RunBook> shadow) {
        RunFigures figures = new RunFigures(account, shadow, 1600, Instant.parse("2026-11-27T10:12:00Z").getEpochSecond(), 4,
                2);
        return new RunRow(new Still(), "SFI Charlie", new RunStatus(state, armed, 300, account.position(), account.working(),
                0, "flip down", account.profit(), "", "", "Running", figures));
    }

    private static List<String> texts(RunRow row) {
        return RunColumns.all(() -> ZoneOffset.UTC).stream().map(c -> c.text().apply(row).replace('\u202f', ' ')).toList();
    }

    @Test
    void anArmedRunShowsTheAccount() {
        assertEquals(List.of("SFI Charlie", "RHM", "Running", "\u25cf ARMED", "flip down", "10:12:00", "0", "10", "\u221210",
                "\u25bc \u221240.00", "\u25b2 +12.50", "2 of 10", "orders a minute 20 %", "Running"),
                texts(row(RunStatus.State.RUNNING, true, HOLDING, Optional.of(RunBook.EMPTY))));
    }

    @Test
    void aShadowShowsWhatItHoldsAndSaysSo() {
        List<String> texts = texts(row(RunStatus.State.WARMING_UP, false, RunBook.EMPTY, Optional.of(HOLDING)));
        assertEquals(List.of("Warming up", "\u25d0 shadow"), texts.subList(2, 4));
        assertEquals("10 sh", texts.get(7));
        texts = texts(row(RunStatus.State.RUNNING, false, RunBook.EMPTY, Optional.empty()));
        assertEquals(List.of("Running", "\u25cb signals only"), texts.subList(2, 4));
        texts = texts(row(RunStatus.State.FAILED, true, RunBook.EMPTY, Optional.empty()));
        assertEquals(List.of("Failed", "\u2014"), texts.subList(2, 4));
        assertEquals(List.of("0", "\u2014", "0.00", "0.00"), texts.subList(7, 11));
    }

    @Test
    void limitsAreUsedByPositionMoneyOrdersAndLoss() {
        Sandbox box = new Sandbox(new BigDecimal("20000"), 100, 10, java.util.Set.of(), java.time.LocalTime.MIDNIGHT,
                java.time.LocalTime.MIDNIGHT, new BigDecimal("55"));
        List<LimitUse> uses = LimitUse.all(box, HOLDING, new RunFigures(HOLDING, Optional.empty(), 1600, 0, 4, 2), 1);
        assertEquals(List.of("position 10 of 100 (10 %)", "capital 16 000 of 20 000 (80 %)", "orders a minute 2 of 10 (20 %)",
                "loss 27.50 of 55 (50 %)"), uses.stream().map(u -> u.sentence().replace('\u202f', ' ')).toList());
        assertEquals(List.of(false, true, false, false), uses.stream().map(LimitUse::near).toList());
    }

    @Test
    void aShadowHasALineWithItsProfit() {
        PriceLine line = ShadowLines.line(HOLDING);
        assertEquals("SHADOW LONG 10  \u25b2 +12.50", line.text());
        assertEquals(1585.5, line.price());
    }

    @Test
    void theLedgerHasACostForEachLeg() {
        SlippageEntry entry = new SlippageEntry(Instant.parse("2017-07-28T07:01:00Z"), "sfi-charlie", "RHM", -10, 100, 99.95,
                new OrderLeg(OrderLeg.State.ENDED, 6, 99.72, 1), new OrderLeg(OrderLeg.State.FILLED, 10, 99.9, 1));
        assertEquals(List.of("2017-07-28 07:01:00", "sfi-charlie", "RHM", "\u25bc SELL", "10", "100.00", "99.95", "+5.0 bp",
                "6 @ 99.72 ended", "+28.0 bp", "10 @ 99.90", "+10.0 bp", "+18.0 bp", "+0.1800"),
                SlippageRow.columns(() -> ZoneOffset.UTC).stream().map(c -> c.text().apply(new SlippageRow(0, entry))).toList());
        assertEquals("1 order: the account paid +28.0 bp, the shadow +10.0 bp more than at the decision; difference over 1"
                + " filled in both: +18.0 bp.", SlippageRow.summary(List.of(entry)));
    }

    /** A run that does nothing. */
    private static final class Still implements StrategyRun {
        @Override
        public RunRequest request() {
            return new RunRequest(Samples.RHM, FeedSettings.DEFAULT, RunSettings.of("sfi-charlie", Map.of()), true,
                    Optional.empty());
        }

        @Override
        public RunStatus status() {
            throw new UnsupportedOperationException("The row has it");
        }

        @Override
        public Subscription onChange(Consumer<RunStatus> listener) {
            return () -> { };
        }

        @Override
        public Subscription onDecision(Consumer<String> listener) {
            return () -> { };
        }

        @Override
        public void arm(boolean on) {
            throw new UnsupportedOperationException("Nobody asks");
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException("Nobody asks");
        }

        @Override
        public void close() {
            // Nothing to end.
        }
    }
}
