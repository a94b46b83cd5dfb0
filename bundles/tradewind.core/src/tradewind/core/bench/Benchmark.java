package tradewind.core.bench;

import java.util.function.Consumer;

/** A measurement of one hot path, run by {@code ./tradewind bench NAME}. Each is a service. */
public interface Benchmark {
    /**
     * One result.
     *
     * @param target the figure to reach, with {@code atLeast} saying from which side
     */
    record Result(String name, double value, String unit, double target, boolean atLeast) {
        public boolean met() {
            return atLeast ? value >= target : value <= target;
        }
    }

    /** The word after {@code bench}. */
    String name();

    /** Measures and reports each result as it is known; blocks until done. */
    void run(Consumer<Result> results) throws Exception;
}
