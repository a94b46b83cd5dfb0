package tradewind.core.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.core.connection.WhatToShow;

/** Which number of a quote counts as "the price". */
public enum PriceSource {
    MID, LAST, BID, ASK;

    /** The order of the reference. */
    public static final List<PriceSource> DEFAULT_CHAIN = List.of(MID, LAST, BID, ASK);

    /**
     * The order in which the bar in progress agrees with the bars that history will bring: trades for bars of trades,
     * bids for bars of bids.
     */
    public static List<PriceSource> chainFor(WhatToShow bars) {
        return switch (bars) {
            case TRADES, ADJUSTED_LAST -> List.of(LAST, MID, BID, ASK);
            case MIDPOINT -> DEFAULT_CHAIN;
            case BID -> List.of(BID, MID, LAST, ASK);
            case ASK -> List.of(ASK, MID, LAST, BID);
        };
    }

    /** This price in the quote, NaN if it is not known. */
    public double of(Quote quote) {
        return switch (this) {
            case MID -> quote.mid();
            case LAST -> quote.last();
            case BID -> quote.bid();
            case ASK -> quote.ask();
        };
    }

    /** The first known price of the chain, NaN if none is. */
    public static double first(List<PriceSource> chain, Quote quote) {
        for (PriceSource source : chain) {
            double price = source.of(quote);
            if (!Double.isNaN(price)) {
                return price;
            }
        }
        return Double.NaN;
    }

    /** Reads {@code mid,last,bid,ask}. @throws IllegalArgumentException if it is empty or a word is unknown */
    public static List<PriceSource> parseChain(String text) {
        List<PriceSource> chain = new ArrayList<>();
        for (String word : text.split(",")) {
            try {
                chain.add(valueOf(word.trim().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Price preference must be a list of mid, last, bid, ask, not \"" + text + "\"", e);
            }
        }
        return List.copyOf(chain);
    }
}
