package tradewind.strategy.internal;

import java.time.Instant;
import java.time.LocalDate;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.TradingSession;

/** Which trading day a bar belongs to and whether the market is open, looked up once for each day and session. */
final class DayWindow {
    private final Subject subject;
    private long dayStart = Long.MAX_VALUE;
    private long dayEnd = Long.MIN_VALUE;
    private int day;
    private long openFrom = Long.MAX_VALUE;
    private long openTo = Long.MIN_VALUE;

    DayWindow(Subject subject) {
        this.subject = subject;
    }

    /** The trading day as days since 1970. Quick while {@code time} stays within the day. */
    int day(long time) {
        if (time < dayStart || time >= dayEnd) {
            enter(time);
        }
        return day;
    }

    private void enter(long time) {
        LocalDate date = subject.hours().isPresent() ? subject.hours().get().tradingDay(time)
                : LocalDate.ofInstant(Instant.ofEpochSecond(time), subject.zone());
        day = (int) date.toEpochDay();
        dayStart = start(date);
        dayEnd = start(date.plusDays(1));
    }

    private long start(LocalDate date) {
        return subject.hours().isPresent() ? subject.hours().get().dayStart(date)
                : date.atStartOfDay(subject.zone()).toEpochSecond();
    }

    /** Whether the market trades; always where no hours are known. */
    boolean open(long time) {
        if (subject.hours().isEmpty()) {
            return true;
        }
        if (time < openFrom || time >= openTo) {
            TradingSession session = subject.hours().get().sessionAt(time).orElse(null);
            if (session == null) {
                return false;
            }
            openFrom = session.open();
            openTo = session.close();
        }
        return true;
    }
}
