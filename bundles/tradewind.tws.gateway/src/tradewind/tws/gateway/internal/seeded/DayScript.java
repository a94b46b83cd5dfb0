package tradewind.tws.gateway.internal.seeded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingSession;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.gateway.internal.listing.TradingDay.Auction;

/** Leads a tape through one day: auctions, and minutes of continuous trading as lively as their time and their moves. */
final class DayScript {
    private static final double ACTIVITY_SD = 0.5;
    private static final double ACTIVITY_MEMORY = Math.exp(-1 / 10.0);
    private static final double DAY_VOLUME_SD = 0.25;
    /** One over the mean of the root of an absolute normal number. */
    private static final double ROOT_MEAN = 1.22;
    private static final double AUCTION_SD = 0.35;
    /** Of the usual volume: below it trades become smaller before they become rare. */
    private static final double QUIET = 0.25;
    /** Share of the days on which a share is interrupted. */
    private static final double INTERRUPTED = 0.01;
    private static final double INTERRUPTION_VOLUME = 0.01;
    private static final double OUTSIDE_SPREAD = 4;
    private static final int FIRST_MILLIS = 3_000;

    private final Listing listing;
    private final Models.Model model;
    private final MinutePath path;
    private final MinuteTape tape;
    private final Noise noise;
    private final double carry;
    private double activity;
    private boolean opened;

    DayScript(Listing listing, Models.Model model, MinutePath path, MinuteTape tape, Noise noise, double carry) {
        this.listing = listing;
        this.model = model;
        this.path = path;
        this.tape = tape;
        this.noise = noise;
        this.carry = carry;
    }

    /** A lively day has more volume. */
    private static double dayFactor(Models.Model model, TradingDay day, double mood, Noise noise) {
        return model.volume().in(day.date().getYear()) * Math.exp(0.6 * mood) * noise.logNormal(DAY_VOLUME_SD);
    }

    /** Shares or contracts of a whole day, auctions included. */
    static double volumeOfDay(Models.Model model, TradingDay day, double mood, Noise noise) {
        ActivityModel a = model.activity();
        TradingSession regular = day.regular().getFirst();
        double minutes = (regular.close() - regular.open()) / 60.0;
        return a.trades() * a.size() * minutes * dayFactor(model, day, mood, noise)
                * (1 + a.opening() + a.midday() + a.closing());
    }

    void play(TradingDay day) {
        double volume = dayFactor(model, day, path.mood(), noise);
        opened = !day.auctions().isEmpty() && day.auctions().getFirst().begin() == day.open();
        List<Auction> auctions = auctions(day);
        long[] crosses = crossTimes(auctions);
        for (TradingSession session : day.trading()) {
            for (long minute = session.open(); minute < session.close(); minute += 60) {
                minute(day, minute, volume, auctions, crosses);
            }
        }
    }

    /** Those of the calendar; on a few days a share is interrupted for some minutes as well. */
    private List<Auction> auctions(TradingDay day) {
        List<Auction> auctions = new ArrayList<>(day.auctions());
        boolean interrupted = noise.chance(INTERRUPTED);
        TradingSession regular = day.regular().getFirst();
        long begin = regular.open() + 1800 + 60L * noise.below((int) (regular.close() - regular.open() - 5400) / 60)
                + noise.below(60);
        Auction call = new Auction(Auction.Kind.INTERRUPTION, begin, begin + 120 + noise.below(120));
        boolean free = day.auctions().stream().allMatch(a -> a.cross() + 60 < begin || a.begin() > call.cross() + 60);
        if (interrupted && free && listing.type() == SecurityType.STK) {
            auctions.add(call);
            auctions.sort(Comparator.comparingLong(Auction::begin));
        }
        return auctions;
    }

    /** The exact milliseconds: a call ends at random, an exchange without calls crosses at once. */
    private long[] crossTimes(List<Auction> auctions) {
        return auctions.stream().mapToLong(a -> a.cross() * 1000
                + (long) (noise.uniform() * (a.cross() > a.begin() ? 25_000 : 900))).toArray();
    }

    private void minute(TradingDay day, long minute, double volume, List<Auction> auctions, long[] crosses) {
        activity = ACTIVITY_MEMORY * activity
                + Math.sqrt(1 - ACTIVITY_MEMORY * ACTIVITY_MEMORY) * ACTIVITY_SD * noise.gaussian();
        long from = minute * 1000;
        long to = from + 60_000;
        for (int i = 0; i < crosses.length; i++) {
            Auction auction = auctions.get(i);
            if (crosses[i] >= minute * 1000 && crosses[i] < minute * 1000 + 60_000) {
                if (auction.begin() * 1000 > from) {
                    continuous(minute, from, auction.begin() * 1000, volume, day);
                }
                cross(day, auction, crosses[i], minute, volume);
                from = crosses[i] + 1;
            } else if (auction.begin() * 1000 < to && crosses[i] >= to) {
                to = Math.max(from, auction.begin() * 1000);
            }
        }
        boolean over = !day.auctions().isEmpty() && day.auctions().getLast().kind() == Auction.Kind.CLOSING
                && day.auctions().getLast().cross() > day.auctions().getLast().begin() && crosses[crosses.length - 1] < to;
        if (to > from && !over) {
            continuous(minute, from, to, volume, day);
        }
    }

    private void cross(TradingDay day, Auction auction, long time, long minute, double volume) {
        ActivityModel a = model.activity();
        double share = switch (auction.kind()) {
            case OPENING -> a.opening();
            case MIDDAY -> a.midday();
            case CLOSING -> a.closing();
            case INTERRUPTION -> INTERRUPTION_VOLUME;
        };
        TradingSession regular = day.regular().getFirst();
        double size = share * a.trades() * a.size() * (regular.close() - regular.open()) / 60 * volume
                * noise.logNormal(AUCTION_SD);
        double price = auction.kind() == Auction.Kind.CLOSING ? fair(minute + 60) : fair(time, minute);
        tape.cross(time, price, size);
    }

    private void continuous(long minute, long from, long to, double volume, TradingDay day) {
        int of = IntradayShape.minuteOfDay(minute, listing.zone());
        IntradayShape shape = model.price().shape();
        double usual = shape.volume(of);
        double count = usual < QUIET ? Math.sqrt(usual * QUIET) : usual;
        double burst = path.cluster(minute) * Math.exp(activity - ACTIVITY_SD * ACTIVITY_SD / 2);
        double trades = model.activity().trades() * count * volume * ROOT_MEAN * Math.sqrt(path.surprise(minute)) * burst;
        double quotes = model.activity().quotes() * Math.sqrt(count * volume * burst);
        long begin = open(from, to, minute);
        tape.continuous(begin, to, fair(begin, minute), fair(to, minute), path.deviation(minute) * fair(minute),
                new MinuteTape.Pace(trades, count == 0 ? 1 : usual / count, quotes, wideness(day, minute)));
    }

    /** A day that does not begin with an auction has its first trade within seconds, however quiet it is. */
    private long open(long from, long to, long minute) {
        if (opened) {
            return from;
        }
        opened = true;
        long time = from + noise.below((int) Math.min(to - from, FIRST_MILLIS));
        tape.open(time, fair(time, minute));
        return time;
    }

    /** Spreads are wide at first, narrow at the end, very wide outside regular hours. */
    private double wideness(TradingDay day, long minute) {
        TradingSession regular = day.regular().getFirst();
        if (!regular.contains(minute)) {
            return listing.venue().calendar() == tradewind.tws.gateway.internal.listing.Calendars.US ? OUTSIDE_SPREAD : 1;
        }
        double minutes = (minute - regular.open()) / 60.0;
        return minutes < 10 ? 3 : 1 + 2 * Math.exp(-(minutes - 10) / 10);
    }

    /** Fair price at a full minute. */
    private double fair(long minute) {
        return Math.exp(path.price(minute) + carry);
    }

    /** Fair price within a minute, on the straight line between its ends. */
    private double fair(long time, long minute) {
        double share = (time - minute * 1000) / 60_000.0;
        return Math.exp(path.price(minute) * (1 - share) + path.price(minute + 60) * share + carry);
    }
}
