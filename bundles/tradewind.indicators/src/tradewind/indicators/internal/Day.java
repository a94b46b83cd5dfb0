package tradewind.indicators.internal;

import java.time.LocalDate;
import tradewind.core.instrument.TradingHours;

/** Tells where trading days begin. The calendar is asked once a day. */
final class Day implements Part {
    private final TradingHours hours;
    private long end = Long.MIN_VALUE;

    Day(TradingHours hours) {
        this.hours = hours;
    }

    /** Whether the bar of that time is the first of its day among those asked for; epoch seconds, ascending. */
    boolean begins(long time) {
        if (time < end) {
            return false;
        }
        LocalDate day = hours.tradingDay(time);
        end = Math.max(time + 1, hours.dayStart(day.plusDays(1)));
        return true;
    }

    @Override
    public void take(Part same) {
        end = ((Day) same).end;
    }
}
