package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.bar.BarAggregation;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.RequestFailed;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.HistoryRequest.CancelHistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.ServerMessage;

/**
 * The bar in progress as the server makes it. The server may stop sending without a word, at midnight or when a farm is
 * lost; then it is asked again. On tws-dispatch, the calls of the listener too.
 */
final class HistoryFollow implements Reply {
    private static final System.Logger LOG = System.getLogger(HistoryFollow.class.getName());
    private static final int NO_REQUEST = -1;
    /** Updates come every four to six seconds at the market's pace. */
    private static final long SILENCE_MILLIS = 60_000;

    private final TwsSession session;
    private final HistoryQueue queue;
    private final HistoryRequest wanted;
    private final BarSize size;
    private final HistoryKey key;
    private final BarReader reader;
    private final Consumer<BarSeries> updates;
    private final LineBudget.Line line;
    private BarSeries halfHours = BarSeries.empty(BarSize.M30);
    private @Nullable Subscription turn;
    private int requestId = NO_REQUEST;
    private long lastUpdate;
    private boolean closed;

    HistoryFollow(TwsSession session, HistoryQueue queue, HistoryRequest wanted, Consumer<BarSeries> updates) {
        this.session = session;
        this.queue = queue;
        this.wanted = wanted;
        this.size = wanted.barSize() == BarSize.M90 ? BarSize.M30 : wanted.barSize();
        this.key = HistoryKey.of(wanted, size, "", true);
        this.reader = new BarReader(wanted.instrument(), size);
        this.updates = updates;
        this.line = session.lines().acquire(() -> session.dispatch().run(this::begin));
    }

    /** Asks, unless that is done or not yet possible. */
    void begin() {
        if (closed || !session.isReady() || !line.held() || requestId != NO_REQUEST || turn != null) {
            return;
        }
        lastUpdate = session.dispatch().now();
        Subscription place = queue.add(key, this::send);
        turn = requestId == NO_REQUEST ? place : null;
    }

    private void send() {
        turn = null;
        requestId = session.open(this, RequestRegistry.NO_DEADLINE, null);
        long now = session.clock().millis() / 1000;
        String duration = new HistoryPlan(size, wanted.instrument(), wanted.regularOnly())
                .page(now - 3L * size.seconds(), HistoryPlan.NOW, now).duration();
        session.send(Lane.HISTORY, new ReqHistoricalData(requestId, Wire.contract(wanted.instrument()), "",
                size.wireText(), duration, wanted.regularOnly(), wanted.whatToShow().name(), true));
    }

    @Override
    public void message(ServerMessage message) {
        // The end of the first data, which are not waited for.
    }

    @Override
    public void bars(BarColumns bars, boolean update) {
        lastUpdate = session.dispatch().now();
        long now = session.clock().millis() / 1000;
        BarSeries series = reader.read(bars, Long.MIN_VALUE, Long.MAX_VALUE, now, BarSource.LIVE_HISTORY);
        if (series.isEmpty()) {
            return;
        }
        BarSeries newest = series.slice(series.size() - 1, series.size());
        tell(wanted.barSize() == BarSize.M90 ? ninety(series) : newest);
    }

    private BarSeries ninety(BarSeries series) {
        BarSeries all = halfHours.merge(series);
        halfHours = all.slice(Math.max(0, all.size() - 4), all.size());
        BarGrid grid = BarGrid.of(BarSize.M90, wanted.instrument().hours(wanted.regularOnly()));
        BarSeries bars = new BarAggregation(grid).of(halfHours, Long.MIN_VALUE);
        return bars.slice(bars.size() - 1, bars.size());
    }

    private void tell(BarSeries bars) {
        try {
            updates.accept(bars);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener to updates of history failed", e);
        }
    }

    @Override
    public void error(ErrorRule rule, String text) {
        if (!rule.endsRequest()) {
            return;
        }
        LOG.log(Level.WARNING, "Updates of {0} ended: {1}", wanted.instrument().displayName(), text);
        requestId = NO_REQUEST;
        queue.closed(key);
        switch (rule.kind()) {
            case PACING -> queue.violation();
            case LINES -> session.lines().refused(line);
            default -> {
                // Asked for again below, or by the watch-dog.
            }
        }
        if (rule.kind() == ErrorClass.STREAM_LOST) {
            begin();
        }
    }

    /** The session ended. */
    @Override
    public void failed(RequestFailed reason) {
        requestId = NO_REQUEST;
    }

    void ended() {
        requestId = NO_REQUEST;
        turn = null;
    }

    void resubscribe() {
        cancelRequest();
        begin();
    }

    /** Asks again when the market is open and nothing came for too long. */
    void time(long now) {
        long silence = Math.max(SILENCE_MILLIS, 2_000L * Math.min(size.seconds(), 300));
        if (turn == null && session.isReady() && now - lastUpdate > silence && isOpen()) {
            LOG.log(Level.INFO, "No update of {0} for {1} s; asking again", wanted.instrument().displayName(),
                    silence / 1000);
            lastUpdate = now;
            resubscribe();
        }
    }

    private boolean isOpen() {
        return wanted.instrument().hours(wanted.regularOnly()).sessionAt(session.clock().millis() / 1000).isPresent();
    }

    void close() {
        closed = true;
        Subscription waiting = turn;
        if (waiting != null) {
            waiting.close();
            turn = null;
        }
        cancelRequest();
        line.close();
    }

    private void cancelRequest() {
        if (requestId != NO_REQUEST) {
            session.send(Lane.CONTROL, new CancelHistoricalData(requestId));
            session.close(requestId);
            requestId = NO_REQUEST;
            queue.closed(key);
        }
    }
}
