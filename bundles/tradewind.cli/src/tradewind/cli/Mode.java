package tradewind.cli;

import java.util.Locale;
import tradewind.core.connection.AccountKind;

/** In what a strategy can be run. */
enum Mode {
    /** Played over the bars that history tells of the day. */
    BACKTEST(AccountKind.PAPER),
    /** A recorded day that the gateway replays, as a paper account; the market runs, is paused and is stepped. */
    REPLAY(AccountKind.PAPER),
    /** The simulator of the product, begun in the middle of the morning on what history tells. */
    SIMULATION(AccountKind.SIM),
    /** A gateway that poses as a live account; it is armed, loses its connection, and is armed again. */
    LIVE(AccountKind.LIVE),
    /** What the replay's session has received, every frame of it, played by a server that knows nothing else. */
    RECORDED(AccountKind.PAPER);

    private final AccountKind kind;

    Mode(AccountKind kind) {
        this.kind = kind;
    }

    AccountKind kind() {
        return kind;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
