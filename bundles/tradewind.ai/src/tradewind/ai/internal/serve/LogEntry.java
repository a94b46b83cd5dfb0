package tradewind.ai.internal.serve;

import java.time.Instant;
import tradewind.core.bar.Bar;
import tradewind.core.forecast.LiveForecast;

/** A line of the log of forecasts. */
sealed interface LogEntry {
    /** Start of the bar it speaks of. */
    Instant start();

    /** A forecast; written before its bar is complete. @param model the folder that the model lies in */
    record Made(String model, LiveForecast forecast) implements LogEntry {
        @Override
        public Instant start() {
            return forecast.start();
        }
    }

    /** The confirmed bar that the forecast spoke of. */
    record Came(Instant bar, Bar outcome) implements LogEntry {
        @Override
        public Instant start() {
            return bar;
        }
    }

    /** The forecast does not count: there was no such bar, or it could not be written in time. */
    record Void(Instant bar, String reason) implements LogEntry {
        @Override
        public Instant start() {
            return bar;
        }
    }
}
