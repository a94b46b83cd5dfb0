package tradewind.tws.gateway.internal.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import tradewind.core.instrument.TradingSession;
import tradewind.tws.gateway.internal.listing.BuiltInListings;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.Listings;
import tradewind.tws.gateway.internal.listing.TradingDay;

/** Makes markets out of a number. */
public final class SeededMarket {
    private SeededMarket() {
    }

    /**
     * A market of the built-in listings.
     *
     * @param now decides which futures are listed, where daily and minute history begin, and {@link Market#start}
     */
    public static Market create(long seed, Instant now) {
        Listings listings = BuiltInListings.on(LocalDate.ofInstant(now, java.time.ZoneOffset.UTC));
        LocalDate today = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
        return new TapeMarket(now, listings, new Days(seed, today), true);
    }

    private record Days(long seed, LocalDate today) implements DaySource {
        @Override
        public DayTape tape(Listing listing, TradingDay day, boolean quotes) {
            Trades trades = new Trades(4096);
            QuoteChanges changes = new QuoteChanges(quotes ? 4096 : 0);
            for (TradingSession s : day.trading()) {
                for (long minute = s.open(); minute < s.close(); minute += 60) {
                    minute(listing, minute, trades, changes, quotes);
                }
            }
            double before = price(listing, day.open());
            return new DayTape(day, before, before, day.open() * 1000 - 60_000, trades, changes);
        }

        private void minute(Listing listing, long minute, Trades trades, QuoteChanges changes, boolean quotes) {
            SplittableRandom random = new SplittableRandom(seed * 31 + listing.conId() * 1_000_003L + minute);
            long[] times = random.longs(12, 0, 60_000).sorted().toArray();
            for (long time : times) {
                double price = price(listing, minute) * (1 + random.nextGaussian() * 0.0003);
                double tick = 0.01;
                double rounded = Math.round(price / tick) * tick;
                if (quotes) {
                    changes.add(minute * 1000 + time, rounded - tick, 100 + random.nextInt(500), rounded + tick,
                            100 + random.nextInt(500));
                }
                if (listing.hasTrades()) {
                    trades.add(minute * 1000 + time, rounded, 1 + random.nextInt(200));
                }
            }
        }

        private double price(Listing listing, long minute) {
            double phase = listing.conId() % 1000;
            return (50 + listing.conId() % 997) * Math.exp(0.01 * Math.sin(phase + minute / 1800.0)
                    + 0.1 * Math.sin(phase + minute / 2e6));
        }

        @Override
        public Optional<MarketBar> daily(Listing listing, TradingDay day) {
            return Optional.empty();
        }

        @Override
        public LocalDate firstDay(Listing listing) {
            return today.minusYears(1);
        }

        @Override
        public LocalDate firstTape(Listing listing) {
            return today.minusYears(1);
        }

        @Override
        public LocalDate lastDay(Listing listing) {
            return LocalDate.MAX;
        }
    }
}
