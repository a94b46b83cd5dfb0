package tradewind.tws.gateway.internal.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.MarketDataEvent.TickGeneric;
import tradewind.tws.protocol.MarketDataEvent.TickPrice;
import tradewind.tws.protocol.MarketDataEvent.TickSize;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.TickNumber;

/** The additional ticks that a market-data request may ask for, by the numbers of TWS's list. */
final class GenericTicks {
    /** Every number that TWS knows; those without an answer here are taken and stay silent, as for most instruments. */
    private static final Set<Integer> KNOWN = Set.of(100, 101, 104, 105, 106, 125, 165, 221, 225, 232, 233, 236, 256,
            258, 292, 293, 294, 295, 318, 375, 411, 456, 460, 499, 506, 512, 513, 577, 586, 588, 595, 614, 619, 623);
    private static final int STATISTICS = 165;
    private static final int MARK_OLD = 221;
    private static final int MARK = 232;
    private static final int SHORTABLE = 236;
    /** Above 2.5: at least 1000 shares can be borrowed. */
    private static final double EASILY_SHORTABLE = 3;
    private static final double SHARES = 1_000_000;
    private static final int DAYS_IN_YEAR = 365;

    private GenericTicks() {
    }

    /** The numbers asked for; null after the client was told that there is a wrong one. */
    static @Nullable Set<Integer> parse(ReqMktData r, Peer peer) {
        Set<Integer> result = new LinkedHashSet<>();
        for (String text : r.genericTicks().split(",")) {
            String word = text.strip();
            if (word.startsWith("mdoff") || word.isEmpty()) {
                continue;
            }
            int number = number(word);
            if (!KNOWN.contains(number)) {
                peer.error(r.requestId(), 321, "Error validating request.-'bQ' : cause - Incorrect generic tick list of "
                        + r.genericTicks() + ".  Legal ones for (" + r.contract().secType() + ") are: "
                        + String.join(",", KNOWN.stream().sorted().map(String::valueOf).toList()));
                return null;
            }
            result.add(number);
        }
        return result;
    }

    private static int number(String word) {
        String digits = word.split(":")[0];
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
    }

    /** What is known at the beginning of a stream. */
    static void send(Floor floor, Peer peer, int id, Listing listing, Set<Integer> generics) {
        if (generics.contains(STATISTICS)) {
            statistics(floor, peer, id, listing);
        }
        if (generics.contains(SHORTABLE) && listing.type() == SecurityType.STK) {
            peer.send(new TickGeneric(id, TickNumber.SHORTABLE, EASILY_SHORTABLE));
            peer.send(new TickSize(id, TickNumber.SHORTABLE_SHARES, SHARES));
        }
        DayTotals totals = floor.tape().totals(listing);
        if ((generics.contains(MARK) || generics.contains(MARK_OLD)) && !Double.isNaN(totals.last())) {
            peer.send(new TickPrice(id, TickNumber.MARK, totals.last(), 0, 0));
        }
    }

    /** Extremes of 13, 26 and 52 weeks, and the average volume of a day. */
    private static void statistics(Floor floor, Peer peer, int id, Listing listing) {
        long now = floor.now().getEpochSecond();
        floor.workers().execute(() -> {
            List<MarketBar> days = floor.archive().bars(new BarRequest(listing, BarSize.D1, WhatToShow.TRADES, true,
                    now - DAYS_IN_YEAR * 86400L, now + 1, now * 1000));
            int[] weeks = {13, 26, 52};
            for (int i = 0; i < weeks.length; i++) {
                long from = now - weeks[i] * 7 * 86400L;
                List<MarketBar> span = days.stream().filter(b -> b.time() >= from).toList();
                price(peer, id, TickNumber.LOW_13_WEEKS + 2 * i, span, MarketBar::low, -1);
                price(peer, id, TickNumber.HIGH_13_WEEKS + 2 * i, span, MarketBar::high, 1);
            }
            days.stream().skip(Math.max(0, days.size() - 63)).mapToDouble(MarketBar::volume).average()
                    .ifPresent(v -> peer.send(new TickSize(id, TickNumber.AVERAGE_VOLUME, Math.rint(v))));
        });
    }

    private static void price(Peer peer, int id, int type, List<MarketBar> bars, ToDoubleFunction<MarketBar> value,
            int sign) {
        bars.stream().mapToDouble(b -> sign * value.applyAsDouble(b)).max()
                .ifPresent(v -> peer.send(new TickPrice(id, type, sign * v, 0, 0)));
    }
}
