package tradewind.tws.connection;

import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.RequestFailed;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.QuoteListener;
import tradewind.tws.protocol.MarketDataEvent;
import tradewind.tws.protocol.MarketDataRequest.CancelMktData;
import tradewind.tws.protocol.MarketDataRequest.ReqMarketDataType;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.ServerMessage;

/** The market-data line of one instrument: asks for it, finds the best kind of data, keeps it through sessions. */
final class InstrumentQuotes implements MarketDataDiscovery.Commands, LineOwner {
    private final TwsSession session;
    private final Instrument instrument;
    private final QuoteStream stream = new QuoteStream();
    private final MarketDataDiscovery discovery;
    private final LineBudget.Line budget;
    private String genericTicks;
    private @Nullable QuoteLine main;
    private @Nullable QuoteLine probe;
    private LineBudget.@Nullable Line probeBudget;
    private MarketDataType asked = MarketDataType.LIVE;
    private boolean requestedBefore;
    private int listeners;

    InstrumentQuotes(TwsSession session, Instrument instrument) {
        this.session = session;
        this.instrument = instrument;
        this.discovery = new MarketDataDiscovery(this, session.timings().grace(), session.timings().reprobe());
        this.genericTicks = tellsTrades(instrument.type()) ? WireTick.GENERIC_TICKS : "";
        this.budget = session.lines().acquire(() -> session.dispatch().run(this::begin));
        if (!budget.held()) {
            say(MarketDataType.NONE, "All " + session.lines().allowed()
                    + " market-data lines are in use; waiting for a free one.");
        }
    }

    /** TWS refuses RTVolume for kinds of instruments that have no trades. */
    private static boolean tellsTrades(SecurityType type) {
        return switch (type) {
            case STK, FUT, CONTFUT, OPT, FOP, WAR -> true;
            default -> false;
        };
    }

    void add(QuoteListener listener) {
        listeners++;
        session.pump().run(() -> stream.add(listener));
    }

    /** True if nobody listens any more. */
    boolean remove(QuoteListener listener) {
        listeners--;
        session.pump().run(() -> stream.remove(listener));
        return listeners == 0;
    }

    /** Requests everything anew, if the session stands and a line is free. */
    void begin() {
        if (session.isReady() && budget.held()) {
            if (requestedBefore) {
                session.pump().run(stream::gap);
            }
            requestedBefore = true;
            discovery.begin(session.dispatch().now());
        }
    }

    /** Nothing was lost at the server, but some ticks may not have reached it. */
    void verify() {
        session.pump().run(stream::conflated);
    }

    void ended(String reason) {
        discovery.stop();
        forget(main);
        forget(probe);
        main = null;
        dropBudgetOfProbe();
        probe = null;
        say(MarketDataType.NONE, "The connection was lost: " + reason);
    }

    /** Another server may have another price of it, or none. */
    void elsewhere() {
        session.pump().run(stream::forget);
    }

    void close() {
        discovery.stop();
        cancel(main);
        cancel(probe);
        main = null;
        probe = null;
        dropBudgetOfProbe();
        budget.close();
    }

    void time(long now) {
        discovery.time(now);
    }

    @Override
    public void firstTick(QuoteLine line, boolean delayed) {
        long now = session.dispatch().now();
        if (line == main) {
            discovery.tick(false, delayed, now);
            session.dispatch().later(session.timings().tradeHold(), () -> session.pump().run(stream::releaseHeld));
        } else if (line == probe) {
            discovery.tick(true, delayed, now);
        }
    }

    @Override
    public void ask(MarketDataType type) {
        asked = type;
        cancel(main);
        QuoteLine line = open(false);
        main = line;
        session.pump().run(() -> stream.follow(line));
        request(line, type);
    }

    private QuoteLine open(boolean isProbe) {
        int id = session.open(new LineReply(isProbe), RequestRegistry.NO_DEADLINE, null);
        QuoteLine line = new QuoteLine(id, stream, this);
        session.pump().add(line);
        return line;
    }

    private void request(QuoteLine line, MarketDataType type) {
        session.send(Lane.SUBSCRIPTIONS, new ReqMarketDataType(type.code()));
        session.send(Lane.SUBSCRIPTIONS,
                new ReqMktData(line.requestId, Wire.contract(instrument), genericTicks, false));
    }

    /** A probe takes a line of its own for a moment, but only one that nobody waits for. */
    @Override
    public void probe() {
        if (session.lines().used() < session.lines().allowed()) {
            probeBudget = session.lines().acquire(() -> {
                // Granted at once: a line is free.
            });
            QuoteLine line = open(true);
            probe = line;
            request(line, MarketDataType.LIVE);
        }
    }

    /** Asked for once more as the main line, so that the whole state comes again from its beginning. */
    @Override
    public void adoptProbe() {
        dropProbe();
        ask(MarketDataType.LIVE);
    }

    @Override
    public void dropProbe() {
        cancel(probe);
        probe = null;
        dropBudgetOfProbe();
    }

    private void dropBudgetOfProbe() {
        LineBudget.Line line = probeBudget;
        probeBudget = null;
        if (line != null) {
            line.close();
        }
    }

    @Override
    public void settled(MarketDataType type, String reason) {
        say(type, reason);
    }

    private void say(MarketDataType type, String reason) {
        session.pump().run(() -> stream.marketData(type, reason));
    }

    private void cancel(@Nullable QuoteLine line) {
        if (line != null) {
            boolean open = session.isOpen(line.requestId);
            forget(line);
            if (open) {
                session.send(Lane.SUBSCRIPTIONS, new CancelMktData(line.requestId));
            }
        }
    }

    private void forget(@Nullable QuoteLine line) {
        if (line != null) {
            session.close(line.requestId);
            session.pump().remove(line.requestId);
        }
    }

    /** What the server says of one of the two requests. */
    private final class LineReply implements Reply {
        private final boolean isProbe;

        private LineReply(boolean isProbe) {
            this.isProbe = isProbe;
        }

        @Override
        public void message(ServerMessage message) {
            if (message instanceof MarketDataEvent.MarketDataType m) {
                discovery.returned(isProbe, MarketDataType.of(m.type()), session.dispatch().now());
            }
        }

        @Override
        public void error(ErrorRule rule, String text) {
            String said = rule.explain(text);
            if (!rule.endsRequest()) {
                discovery.notice(said);
            } else if (isProbe) {
                discovery.refused(true, said, session.dispatch().now());
            } else {
                mainRefused(rule, text, said);
            }
        }

        private void mainRefused(ErrorRule rule, String text, String said) {
            switch (rule.kind()) {
                case LINES -> {
                    discovery.stop();
                    forget(main);
                    main = null;
                    say(MarketDataType.NONE, said);
                    session.lines().refused(budget);
                }
                case MARKET_DATA, PERMISSION -> discovery.refused(false, said, session.dispatch().now());
                case STREAM_LOST, PACING, RETRY -> session.dispatch().later(session.timings().grace(),
                        InstrumentQuotes.this::begin);
                default -> badRequest(text, said);
            }
        }

        private void badRequest(String text, String said) {
            if (!genericTicks.isEmpty() && text.toLowerCase(java.util.Locale.ROOT).contains("generic tick")) {
                genericTicks = "";
                ask(asked);
            } else {
                discovery.stop();
                say(MarketDataType.NONE, said);
            }
        }

        @Override
        public void failed(RequestFailed reason) {
            // The end of the session comes to ended(), which does all that is to be done.
        }
    }
}
