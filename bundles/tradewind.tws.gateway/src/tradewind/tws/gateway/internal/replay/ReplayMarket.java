package tradewind.tws.gateway.internal.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Recording> recordings = new LinkedHashMap<>();
        for (Path file : files) {
            ReplayFile.read(file, recordings);
        }
        recordings.values().removeIf(Recording::isEmpty);
        if (recordings.isEmpty()) {
            throw new IOException("Nothing is recorded in " + files);
        }
        ReplayDays days = new ReplayDays();
        List<Listing> listings = new ArrayList<>();
        long recorded = Long.MAX_VALUE;
        long made = Long.MAX_VALUE;
        for (Recording recording : recordings.values()) {
            Listing listing = ReplayListings.of(recording);
            days.add(listing, recording);
            listings.add(listing);
            made = Math.min(made, days.firstTrade(listing));
            recorded = Math.min(recorded, firstRecorded(listing, recording));
        }
        long start = recorded != Long.MAX_VALUE ? recorded : made != Long.MAX_VALUE ? made : withoutTrades(recordings);
        return new TapeMarket(Instant.ofEpochMilli(start).plus(lead), new Listings(listings), days, true);
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
