package tradewind.tws.connection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.quote.MarketDataType;

/**
 * Finds the best kind of market data that an instrument gets: live, frozen, delayed, delayed-frozen are asked for one
 * after the other, each with a time of grace, until a valid tick comes. What the server says it sends counts, not what
 * was asked for. While the result is not live, live is probed beside the running stream from time to time. Without
 * threads or clock; times are monotonic milliseconds.
 */
final class MarketDataDiscovery {
    private static final List<MarketDataType> ORDER = List.of(MarketDataType.LIVE, MarketDataType.FROZEN,
            MarketDataType.DELAYED, MarketDataType.DELAYED_FROZEN);
    private static final long NEVER = Long.MAX_VALUE;

    /** What the owner of the market-data line does. */
    interface Commands {
        /** Ends what streams now and asks for this kind. */
        void ask(MarketDataType type);

        /** Asks for live data on a second request. */
        void probe();

        /** The probe becomes the stream. */
        void adoptProbe();

        void dropProbe();

        /** The kind that streams, NONE if none does, and why. */
        void settled(MarketDataType type, String reason);
    }

    private final Commands commands;
    private final long grace;
    private final long reprobe;
    private final Map<MarketDataType, String> refusals = new EnumMap<>(MarketDataType.class);
    private int step;
    private MarketDataType returned = MarketDataType.NONE;
    private MarketDataType probed = MarketDataType.NONE;
    private boolean ticking;
    private boolean probing;
    private String notice = "";
    private long graceEnds = NEVER;
    private long probeAt = NEVER;

    MarketDataDiscovery(Commands commands, long grace, long reprobe) {
        this.commands = commands;
        this.grace = grace;
        this.reprobe = reprobe;
    }

    /** Begins, or begins again with a new session. */
    void begin(long now) {
        refusals.clear();
        probing = false;
        probeAt = NEVER;
        notice = "";
        ask(0, now);
    }

    /** Nothing is asked for any more. */
    void stop() {
        graceEnds = NEVER;
        probeAt = NEVER;
        probing = false;
    }

    private void ask(int index, long now) {
        step = index;
        returned = MarketDataType.NONE;
        ticking = false;
        graceEnds = now + grace;
        commands.ask(ORDER.get(index));
    }

    /** A valid price came. @param delayedTick whether its number is one of delayed data */
    void tick(boolean fromProbe, boolean delayedTick, long now) {
        if (fromProbe) {
            probeTicked(delayedTick, now);
        } else if (!ticking) {
            ticking = true;
            graceEnds = NEVER;
            settle(kind(returned, delayedTick), now);
        }
    }

    private void probeTicked(boolean delayedTick, long now) {
        if (!probing) {
            return;
        }
        probing = false;
        graceEnds = NEVER;
        if (delayedTick || probed != MarketDataType.NONE && probed != MarketDataType.LIVE) {
            commands.dropProbe();
            probeAt = now + reprobe;
            return;
        }
        step = 0;
        returned = MarketDataType.LIVE;
        refusals.clear();
        notice = "";
        ticking = true;
        commands.adoptProbe();
        settle(MarketDataType.LIVE, now);
    }

    /** The server says what kind it sends. */
    void returned(boolean fromProbe, MarketDataType type, long now) {
        if (fromProbe) {
            probed = type;
            return;
        }
        boolean news = type != returned;
        returned = type;
        if (ticking && news) {
            settle(type, now);
        }
    }

    /** The server speaks of the kind that is asked for, but goes on. */
    void notice(String text) {
        notice = text;
    }

    /** The server refuses the kind that is asked for. */
    void refused(boolean fromProbe, String text, long now) {
        if (fromProbe) {
            dropProbe(now);
            return;
        }
        refusals.put(ORDER.get(step), text);
        next(now);
    }

    void time(long now) {
        if (now >= graceEnds) {
            graceEnds = NEVER;
            if (probing) {
                dropProbe(now);
            } else {
                next(now);
            }
        }
        if (now >= probeAt) {
            probeAt = NEVER;
            probing = true;
            probed = MarketDataType.NONE;
            graceEnds = now + grace;
            commands.probe();
        }
    }

    private void dropProbe(long now) {
        if (probing) {
            probing = false;
            graceEnds = NEVER;
            probeAt = now + reprobe;
            commands.dropProbe();
        }
    }

    private void next(long now) {
        if (step + 1 < ORDER.size()) {
            ask(step + 1, now);
            return;
        }
        graceEnds = NEVER;
        if (refusals.containsKey(MarketDataType.LIVE)) {
            commands.settled(MarketDataType.NONE, refusal());
            probeAt = now + reprobe;
        } else {
            // Nothing was refused: the instrument is quiet. Stay with live, the first tick will settle it.
            commands.settled(MarketDataType.NONE, "no tick of any kind yet; waiting on live data");
            step = 0;
            returned = MarketDataType.NONE;
            ticking = false;
            commands.ask(MarketDataType.LIVE);
        }
    }

    private void settle(MarketDataType type, long now) {
        commands.settled(type, reason(type));
        probeAt = type == MarketDataType.LIVE ? NEVER : now + reprobe;
    }

    private MarketDataType kind(MarketDataType told, boolean delayedTick) {
        if (told != MarketDataType.NONE) {
            return told;
        }
        return delayedTick ? MarketDataType.DELAYED : ORDER.get(step);
    }

    private String reason(MarketDataType type) {
        if (type == MarketDataType.LIVE) {
            return "live data are permitted";
        }
        String why = refusals.isEmpty() ? notice : refusal();
        return why.isEmpty() ? "the server sends no live data now" : why;
    }

    private String refusal() {
        @Nullable String live = refusals.get(MarketDataType.LIVE);
        return live != null ? live : refusals.values().iterator().next();
    }
}
