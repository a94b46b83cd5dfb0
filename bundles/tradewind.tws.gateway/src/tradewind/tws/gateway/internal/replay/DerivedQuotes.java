package tradewind.tws.gateway.internal.replay;

import java.util.SplittableRandom;
import tradewind.tws.gateway.internal.market.QuoteChanges;
import tradewind.tws.gateway.internal.market.Trades;

/** Quotes for a day that has trades only: one tick wide, with each trade at one of the two sides. */
final class DerivedQuotes {
    private DerivedQuotes() {
    }

    static QuoteChanges of(Trades trades, double tick, double size) {
        QuoteChanges quotes = new QuoteChanges(trades.size());
        double bid = Double.NaN;
        double ask = Double.NaN;
        for (int i = 0; i < trades.size(); i++) {
            double price = trades.price(i);
            if (price != bid && price != ask) {
                boolean up = i == 0 || price > trades.price(i - 1);
                ask = up ? price : clean(price + tick, tick);
                bid = up ? clean(price - tick, tick) : price;
                SplittableRandom random = new SplittableRandom(trades.time(i));
                quotes.add(trades.time(i), bid, size(size, random), ask, size(size, random));
            }
        }
        return quotes;
    }

    /** Quotes whose middle is the price, for what has no trades. */
    static QuoteChanges around(Trades prices, double tick, double size) {
        QuoteChanges quotes = new QuoteChanges(prices.size());
        for (int i = 0; i < prices.size(); i++) {
            quotes.add(prices.time(i), prices.price(i) - tick / 2, size, prices.price(i) + tick / 2, size);
        }
        return quotes;
    }

    private static double clean(double price, double tick) {
        return tick < 1 ? Math.rint(price / tick) / Math.rint(1 / tick) : Math.rint(price / tick) * tick;
    }

    private static double size(double typical, SplittableRandom random) {
        return Math.max(1, Math.rint(typical * Math.exp(0.7 * random.nextGaussian())));
    }
}
