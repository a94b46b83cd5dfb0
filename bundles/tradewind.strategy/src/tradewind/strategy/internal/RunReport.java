package tradewind.strategy.internal;

import java.util.Optional;
import tradewind.core.strategy.RunFigures;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.RunStatus.State;

/** Says how a run is doing. On its thread. */
record RunReport(Engine engine, TradingDesk desk, Shadow shadow, MarkBook marks, DecisionLog log, BarTape tape) {
    /** @param stopped by a person, if it has ended */
    RunStatus status(boolean stopped, String banner) {
        State state = engine.ended() ? stopped ? State.STOPPED : State.FAILED
                : engine.warm(tape.size()) ? State.RUNNING : State.WARMING_UP;
        double close = tape.size() == 0 ? 0 : tape.close(tape.size() - 1);
        return new RunStatus(state, engine.armed(), tape.size(), engine.ledger().position(), desk.working(),
                engine.desired(), engine.reason(), engine.ledger().net(close), log.digest(), banner, text(state),
                figures(close));
    }

    private RunFigures figures(double close) {
        boolean none = tape.size() == 0;
        return new RunFigures(Books.of(engine.ledger(), desk.working(), close),
                shadow.armed() ? Optional.of(shadow.book()) : Optional.empty(), none ? Double.NaN : close,
                marks.signalAt(), engine.orders(), none ? 0 : engine.ordersInMinute(tape.time(tape.size() - 1)));
    }

    private String text(State state) {
        if (engine.ended()) {
            return "Stopped: " + engine.ending();
        }
        if (engine.closing()) {
            return "Closing its position: " + engine.ending();
        }
        return state == State.WARMING_UP ? "Warming up" : engine.armed() ? "Running"
                : shadow.armed() ? "Running, shadow" : "Running, signals only";
    }
}
