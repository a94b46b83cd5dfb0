package tradewind.tws.gateway.internal.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import tradewind.core.instrument.TradingSession;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.protocol.HistoryEvent.HistoricalSchedule;
import tradewind.tws.protocol.HistoryEvent.HistoricalSchedule.Session;

/** Trading hours of the past, as {@code SCHEDULE} asks for them. */
final class Schedules {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss");

    private Schedules() {
    }

    /** The sessions from {@code from} to {@code to}, epoch seconds. */
    static HistoricalSchedule of(int requestId, Listing listing, long from, long to, boolean regularOnly) {
        List<Session> sessions = new ArrayList<>();
        TradingDay day = listing.calendar().lastOpened(from);
        while (day.open() < to) {
            for (TradingSession s : day.sessions(regularOnly)) {
                if (s.close() > from) {
                    sessions.add(new Session(local(listing, s.open()), local(listing, s.close()),
                            DateTimeFormatter.BASIC_ISO_DATE.format(day.date())));
                }
            }
            day = listing.calendar().next(day.date());
        }
        String start = sessions.isEmpty() ? local(listing, from) : sessions.getFirst().start();
        String end = sessions.isEmpty() ? local(listing, to) : sessions.getLast().end();
        return new HistoricalSchedule(requestId, start, end, listing.zone().getId(), sessions);
    }

    private static String local(Listing listing, long time) {
        return TIME.format(Instant.ofEpochSecond(time).atZone(listing.zone()));
    }
}
