package tradewind.tws.gateway.internal.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradewind.core.replay.ReplayDay;
import tradewind.core.replay.ReplaySource;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.Listings;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.TapeMarket;

/** Makes a market out of files. */
public final class ReplayMarket {
    /** How long after the first trade the clock starts, so that there is something to see. */
    public static final Duration LEAD = Duration.ofMinutes(5);

    private ReplayMarket() {
    }

    /**
     * A market of the symbols of these files; several files of one symbol are put together. It starts {@link #LEAD} after
     * the first recorded trade in regular hours; bars before recorded trades are its past.
     *
     * @param files bars, trades or quotes as CSV, plain or gzip; the name begins with the symbol, or with XETR_, EUREX_,
     *              CME_ or FX_ and the symbol
     * @throws IOException if a file cannot be read, says no more than its header, or has a bad row
     */
    public static Market open(List<Path> files) throws IOException {
        return open(files, LEAD);
    }

    /** @param lead how long after the first trade the market starts */
    public static Market open(List<Path> files, Duration lead) throws IOException {
        Map<String, Recording> recordings = read(files);
        Assembled all = assemble(recordings);
        long recorded = Long.MAX_VALUE;
        long made = Long.MAX_VALUE;
        for (Map.Entry<Listing, Recording> entry : all.recordings().entrySet()) {
            made = Math.min(made, all.days().firstTrade(entry.getKey()));
            recorded = Math.min(recorded, firstRecorded(entry.getKey(), entry.getValue()));
        }
        long start = recorded != Long.MAX_VALUE ? recorded : made != Long.MAX_VALUE ? made : withoutTrades(recordings);
        return all.market(Instant.ofEpochMilli(start).plus(lead));
    }

    /**
     * A market that can be begun at any moment of its days.
     *
     * @throws IOException as {@link #open(List)}, and when nothing was recorded within a day
     */
    public static Replayable read(ReplaySource source) throws IOException {
        Assembled all = assemble(switch (source) {
            case ReplaySource.Recorded r -> read(r.files());
            case ReplaySource.Kept k -> Map.of("", Recording.of(k));
        });
        List<ReplayDay> days = RecordedDays.of(all.recordings());
        if (days.isEmpty()) {
            throw new IOException("No day of " + source.name() + " was recorded bar by bar");
        }
        Listing subject = all.recordings().keySet().iterator().next();
        return new Replayable(all.market(days.getLast().opening()), subject, days,
                RecordedDays.best(days, all.recordings()));
    }

    private static Map<String, Recording> read(List<Path> files) throws IOException {
        Map<String, Recording> recordings = new LinkedHashMap<>();
        for (Path file : files) {
            ReplayFile.read(file, recordings);
        }
        recordings.values().removeIf(Recording::isEmpty);
        if (recordings.isEmpty()) {
            throw new IOException("Nothing is recorded in " + files);
        }
        return recordings;
    }

    private record Assembled(Map<Listing, Recording> recordings, ReplayDays days) {
        Market market(Instant start) {
            return new TapeMarket(start, new Listings(List.copyOf(recordings.keySet())), days, true);
        }
    }

    private static Assembled assemble(Map<String, Recording> recordings) {
        ReplayDays days = new ReplayDays();
        Map<Listing, Recording> listings = new LinkedHashMap<>();
        for (Recording recording : recordings.values()) {
            Listing listing = ReplayListings.of(recording);
            days.add(listing, recording);
            listings.put(listing, recording);
        }
        return new Assembled(listings, days);
    }

    private static long firstRecorded(Listing listing, Recording recording) {
        for (int i = 0; i < recording.trades().size(); i++) {
            if (listing.calendar().isOpen(Math.floorDiv(recording.trades().time(i), 1000), true)) {
                return recording.trades().time(i);
            }
        }
        return recording.trades().size() > 0 ? recording.trades().time(0) : Long.MAX_VALUE;
    }

    /** Quotes alone begin with the first; of daily bars alone everything is past. */
    private static long withoutTrades(Map<String, Recording> recordings) {
        return recordings.values().stream().mapToLong(r -> r.quotes().size() > 0 ? r.quotes().time(0)
                : (r.bars().getLast().time() + 86400) * 1000).min().orElse(0);
    }
}
