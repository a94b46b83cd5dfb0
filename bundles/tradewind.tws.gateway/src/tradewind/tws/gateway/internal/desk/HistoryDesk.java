package tradewind.tws.gateway.internal.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.script.Entitlement;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.gateway.internal.session.RequestTime;
import tradewind.tws.gateway.internal.session.TimeText;
import tradewind.tws.protocol.HistoryEvent.HistoricalData;
import tradewind.tws.protocol.HistoryEvent.HistoricalDataEnd;
import tradewind.tws.protocol.HistoryEvent.HistoricalDataUpdate;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.ServerVersion;

/** Historical bars for one client, and bars that are kept up to date. */
final class HistoryDesk {
    static final String FAILED = "Historical Market Data Service error message:";
    /** Bars that are kept up to date come this often, milliseconds. */
    private static final long UPDATE_STEP = 5000;

    /** A request that was understood. */
    private record Job(ReqHistoricalData request, Listing listing, BarSize size, WhatToShow what, long from, long to,
            BarText text) {
        BarRequest bars(long from, long to, long now) {
            return new BarRequest(listing, size, what, request.useRth(), from, to, now);
        }
    }

    private final Floor floor;
    private final Peer peer;
    private final Lines lines;
    private final HistoryPacing pacing;
    private final Map<Integer, Subscription> running = new ConcurrentHashMap<>();

    HistoryDesk(Floor floor, Peer peer, Lines lines, HistoryPacing pacing) {
        this.floor = floor;
        this.peer = peer;
        this.lines = lines;
        this.pacing = pacing;
    }

    void request(ReqHistoricalData r) {
        if (lines.taken(r.requestId()) || running.containsKey(r.requestId())) {
            peer.error(r.requestId(), 386, "Duplicate ticker ID for API historical data query");
            return;
        }
        floor.resolve(r.requestId(), r.contract(), peer).ifPresent(l -> {
            Job job = job(r, l);
            if (job != null && admitted(job)) {
                run(job);
            }
        });
    }

    private boolean admitted(Job job) {
        ReqHistoricalData r = job.request;
        if (!floor.hasHistory()) {
            return refused(r, 162, FAILED + "HMDS server disconnect occurred.  Attempting reconnection...");
        }
        if (floor.permissions().of(job.listing).entitlement() == Entitlement.NONE) {
            return refused(r, 162, FAILED + "No market data permissions for " + job.listing.venue().exchange() + " "
                    + job.listing.type());
        }
        if (floor.limits().enforced() && job.size.seconds() <= 30 && !pacing.admits(r)) {
            return refused(r, 162, FAILED + "Historical data request pacing violation");
        }
        return !r.keepUpToDate() || lines.take(r.requestId());
    }

    private boolean refused(ReqHistoricalData r, int code, String text) {
        peer.error(r.requestId(), code, text);
        return false;
    }

    private @Nullable Job job(ReqHistoricalData r, Listing listing) {
        Optional<BarSize> size = BarSize.parse(r.barSize()).filter(s -> s != BarSize.M90);
        Optional<HistorySpan> span = HistorySpan.parse(r.duration());
        OptionalLong end = end(r, listing);
        String problem = size.isEmpty() ? "Invalid bar size: " + r.barSize()
                : span.isEmpty() ? "Invalid duration: " + r.duration()
                : span.get().problem(size.get()).orElse(end.isEmpty() ? "" : other(r));
        if (!problem.isEmpty()) {
            refused(r, 321, "Error validating request.-'bP' : cause - " + problem);
            return null;
        }
        if (end.isEmpty()) {
            refused(r, 10314, "End Date/Time: The date, time, or time-zone entered is invalid. The correct format is "
                    + "yyyymmdd hh:mm:ss xx/xxxx where yyyymmdd and xx/xxxx are optional.");
            return null;
        }
        return job(r, listing, size.orElseThrow(), span.orElseThrow(), end.getAsLong());
    }

    private Job job(ReqHistoricalData r, Listing listing, BarSize size, HistorySpan span, long end) {
        boolean zoneless = RequestTime.lacksZone(r.endDateTime());
        if (zoneless) {
            peer.error(r.requestId(), 2174, "Warning: You submitted request with date-time attributes without explicit "
                    + "time zone. Please switch to use yyyymmdd-hh:mm:ss in UTC or use instrument time zone, like US/Eastern");
        }
        WhatToShow what = r.whatToShow().equals("SCHEDULE") ? WhatToShow.TRADES : WhatToShow.valueOf(r.whatToShow());
        long from = span.from(listing, end, r.useRth());
        BarText text = new BarText(r.formatDate(), size.intraday(), listing.zone(), BarText.ofTrades(what));
        boolean exact = size.intraday() || r.whatToShow().equals("SCHEDULE");
        return exact ? new Job(r, listing, size, what, from, end, text)
                : new Job(r, listing, size, what, HistorySpan.dayStamp(listing, from),
                        HistorySpan.dayStamp(listing, end - 1) + 1, text);
    }

    private OptionalLong end(ReqHistoricalData r, Listing listing) {
        long now = floor.now().getEpochSecond() + 1;
        if (r.endDateTime().isBlank()) {
            return OptionalLong.of(now);
        }
        OptionalLong end = RequestTime.parse(r.endDateTime(), listing.zone());
        return end.isPresent() ? OptionalLong.of(Math.min(now, end.getAsLong())) : end;
    }

    private static String other(ReqHistoricalData r) {
        if (r.formatDate() < 1 || r.formatDate() > 3) {
            return "Invalid date format " + r.formatDate();
        }
        if (r.keepUpToDate() && !r.endDateTime().isBlank()) {
            return "End Date/Time: should be empty when data is kept up to date";
        }
        boolean known = List.of("TRADES", "MIDPOINT", "BID", "ASK", "ADJUSTED_LAST", "SCHEDULE").contains(r.whatToShow());
        if (!known) {
            return "Invalid what to show: " + r.whatToShow();
        }
        return "";
    }

    private void run(Job job) {
        long now = floor.now().toEpochMilli();
        int id = job.request.requestId();
        Keeping keeping = new Keeping(job, now);
        running.put(id, keeping);
        floor.workers().execute(() -> {
            List<MarketBar> bars = floor.archive().bars(job.bars(job.from, job.to, now));
            // The id is free again before the answer is out: a client may use it at once.
            if (job.request.keepUpToDate() || running.remove(id, keeping)) {
                keeping.first(bars);
            }
        });
    }

    private void answer(Job job, List<MarketBar> bars) {
        int id = job.request.requestId();
        if (job.request.whatToShow().equals("SCHEDULE")) {
            peer.send(Schedules.of(id, job.listing, job.from, job.to, job.request.useRth()));
            return;
        }
        boolean none = bars.isEmpty() || job.text.trades() && !job.listing.hasTrades();
        if (none && !job.request.keepUpToDate()) {
            peer.error(id, 162, FAILED + "HMDS query returned no data: " + job.listing.localSymbol() + "@"
                    + job.listing.venue().exchange() + " " + job.request.whatToShow());
            return;
        }
        String start = TimeText.zoned(Instant.ofEpochSecond(job.from), job.listing.zone());
        String end = TimeText.zoned(Instant.ofEpochSecond(job.to), job.listing.zone());
        peer.send(new HistoricalData(id, start, end, bars.stream().map(job.text::bar).toList()));
        if (peer.version() >= ServerVersion.HISTORICAL_DATA_END) {
            peer.send(new HistoricalDataEnd(id, start, end));
        }
    }

    /**
     * Sends the answer; if that is to be kept up to date, then the bar in progress every five seconds, and a bar once
     * more when it is complete. The lock keeps updates behind the answer, which another thread sends.
     */
    private final class Keeping implements Subscription {
        private final Job job;
        private final ReentrantLock lock = new ReentrantLock();
        private final Subscription ticker;
        private long current;
        private boolean answered;
        private boolean closed;
        private @Nullable MarketBar told;

        Keeping(Job job, long now) {
            this.job = job;
            current = now / 1000 - Math.min(86400, job.size.seconds());
            ticker = job.request.keepUpToDate() ? new Ticker(floor.clock(), UPDATE_STEP, this::update) : () -> { };
        }

        void first(List<MarketBar> bars) {
            lock.lock();
            try {
                if (!closed) {
                    answer(job, bars);
                    answered = true;
                }
            } finally {
                lock.unlock();
            }
        }

        private void update(long now) {
            lock.lock();
            try {
                if (answered && !closed && floor.streams(job.listing)) {
                    send(now);
                }
            } finally {
                lock.unlock();
            }
        }

        private void send(long now) {
            long from = job.size.intraday() ? current : HistorySpan.dayStamp(job.listing, now / 1000);
            for (MarketBar bar : floor.archive().bars(job.bars(from, now / 1000 + 1, now))) {
                MarketBar before = told;
                if (before == null || !bar.equals(before)) {
                    peer.send(new HistoricalDataUpdate(job.request.requestId(), job.text.bar(bar)));
                }
                told = bar;
                current = bar.time();
            }
        }

        @Override
        public void close() {
            ticker.close();
            lock.lock();
            try {
                closed = true;
            } finally {
                lock.unlock();
            }
        }
    }

    void cancel(int requestId) {
        Subscription keeping = running.remove(requestId);
        if (keeping == null) {
            peer.error(requestId, 366, "No historical data query found for ticker id:" + requestId);
            return;
        }
        keeping.close();
        lines.release(requestId);
        peer.error(requestId, 162, FAILED + "API historical data query cancelled: " + requestId);
    }

    void close() {
        running.forEach((id, keeping) -> {
            keeping.close();
            lines.release(id);
        });
        running.clear();
    }
}
