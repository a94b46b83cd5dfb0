package tradewind.tws.gateway.internal.desk;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.WireContract;

/**
 * The limits on historical requests for bars of 30 seconds and less: nothing identical within 15 seconds, not six for
 * the same contract, exchange and kind of data within 2 seconds, at most 60 within 10 minutes. In market time.
 */
final class HistoryPacing {
    private static final long IDENTICAL = 15_000;
    private static final long BURST = 2_000;
    private static final int BURST_COUNT = 6;
    private static final long WINDOW = 600_000;
    private static final int WINDOW_COUNT = 60;

    private record Asked(long time, ReqHistoricalData request) {
        boolean sameStream(ReqHistoricalData r) {
            return sameContract(request.contract(), r.contract()) && request.whatToShow().equals(r.whatToShow());
        }

        boolean identical(ReqHistoricalData r) {
            return sameStream(r) && request.endDateTime().equals(r.endDateTime())
                    && request.barSize().equals(r.barSize()) && request.duration().equals(r.duration())
                    && request.useRth() == r.useRth() && request.keepUpToDate() == r.keepUpToDate();
        }

        private static boolean sameContract(WireContract a, WireContract b) {
            return a.conId() == b.conId() && a.symbol().equals(b.symbol()) && a.exchange().equals(b.exchange())
                    && a.localSymbol().equals(b.localSymbol())
                    && a.lastTradeDateOrContractMonth().equals(b.lastTradeDateOrContractMonth());
        }
    }

    private final InstantSource clock;
    private final Deque<Asked> asked = new ArrayDeque<>();

    HistoryPacing(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes the request, also one that is refused. */
    boolean admits(ReqHistoricalData r) {
        long now = clock.millis();
        asked.removeIf(a -> a.time <= now - WINDOW);
        boolean identical = asked.stream().anyMatch(a -> a.time > now - IDENTICAL && a.identical(r));
        long burst = asked.stream().filter(a -> a.time > now - BURST && a.sameStream(r)).count();
        asked.add(new Asked(now, r));
        return !identical && burst + 1 < BURST_COUNT && asked.size() <= WINDOW_COUNT;
    }
}
