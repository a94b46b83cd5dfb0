package tradewind.chart.view.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.model.ChartSignals;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.RunFigures;
import tradewind.core.strategy.RunStatus;

class SignalFollowerTest {
    private static final RunBook HOLDING = new RunBook(10, 0, 1585.5, -40, 12.5, 16);

    private static ChartSignals.Run line(RunStatus.State state, boolean armed, RunBook account, Optional<RunBook> shadow) {
        return SignalFollower.line("SFI Charlie", new RunStatus(state, armed, 300, account.position(), 0, 10, "", 0, "", "", "",
                new RunFigures(account, shadow, 1600, 0, 0, 0)), "EUR");
    }

    @Test
    void aRunIsOneLine() {
        assertEquals(new ChartSignals.Run("SFI Charlie ARMED, wants 10, holds 10", "\u25bc \u221227.50 EUR", -1),
                line(RunStatus.State.RUNNING, true, HOLDING, Optional.of(RunBook.EMPTY)));
        assertEquals(new ChartSignals.Run("SFI Charlie shadow, wants 10, shadow holds 10", "\u25bc \u221227.50 EUR", -1),
                line(RunStatus.State.RUNNING, false, RunBook.EMPTY, Optional.of(HOLDING)));
        assertEquals(new ChartSignals.Run("SFI Charlie signals only, wants 10, holds 0", "", 0),
                line(RunStatus.State.RUNNING, false, RunBook.EMPTY, Optional.empty()));
        assertEquals("SFI Charlie ended, wants 10, holds 10", line(RunStatus.State.STOPPED, true, HOLDING, Optional.empty())
                .state());
    }
}
