package tradewind.tws.gateway.internal.listing;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tradewind.core.instrument.TradingSession;
import tradewind.tws.gateway.internal.listing.TradingCalendar.Hours;
import tradewind.tws.gateway.internal.listing.TradingDay.Auction;
import tradewind.tws.gateway.internal.listing.TradingDay.Auction.Kind;

/** The calendars of the built-in listings. */
public final class Calendars {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** Xetra: 09:00 to 17:30 and the closing auction, whose cross falls into the minute 17:35. */
    public static final TradingCalendar XETRA = calendar(BERLIN, Holidays.XETRA,
            hours("09:00", "17:36", "09:00", "17:36", "14:06", "14:06"), Calendars::xetraAuctions);

    /** The DAX is calculated while Xetra trades continuously. */
    public static final TradingCalendar XETRA_INDEX = calendar(BERLIN, Holidays.XETRA,
            hours("09:00", "17:30", "09:00", "17:30", "14:00", "14:00"), r -> List.of());

    public static final TradingCalendar EUREX = calendar(BERLIN, Holidays.EUREX,
            hours("01:10", "22:00", "09:00", "17:30", "22:00", "17:30"), r -> List.of());

    /** US shares with trading before and after the regular hours. */
    public static final TradingCalendar US = calendar(NEW_YORK, Holidays.US,
            hours("04:00", "20:00", "09:30", "16:00", "17:00", "13:00"), Calendars::usAuctions);

    /** CME equity index futures: from 17:00 of the evening before. */
    public static final TradingCalendar CME = calendar(CHICAGO, Holidays.CME,
            hours("17:00", "16:00", "08:30", "15:00", "12:00", "12:00"), r -> List.of());

    /** Currencies: from 17:15 of the evening before. */
    public static final TradingCalendar FOREX = calendar(NEW_YORK, Holidays.FOREX,
            hours("17:15", "17:00", "17:15", "17:00", "17:00", "17:00"), r -> List.of());

    private Calendars() {
    }

    private static TradingCalendar calendar(ZoneId zone, Holidays holidays, Hours hours,
            TradingCalendar.Auctions auctions) {
        return new TradingCalendar(zone, holidays, hours, auctions);
    }

    private static Hours hours(String open, String close, String regularOpen, String regularClose, String shortClose,
            String shortRegularClose) {
        return new Hours(LocalTime.parse(open), LocalTime.parse(close), LocalTime.parse(regularOpen),
                LocalTime.parse(regularClose), LocalTime.parse(shortClose), LocalTime.parse(shortRegularClose));
    }

    /** The last six minutes of Xetra's hours are the closing auction; a day of at least five hours has one at midday. */
    private static List<Auction> xetraAuctions(TradingSession regular) {
        List<Auction> result = new ArrayList<>();
        result.add(new Auction(Kind.OPENING, regular.open(), regular.open() + 5));
        long midday = regular.open() + 4 * 3600;
        if (regular.close() > midday + 3600) {
            result.add(new Auction(Kind.MIDDAY, midday, midday + 120));
        }
        result.add(new Auction(Kind.CLOSING, regular.close() - 360, regular.close() - 60));
        return result;
    }

    /** The closing cross is reported in the last second, so that regular hours contain it. */
    private static List<Auction> usAuctions(TradingSession regular) {
        return List.of(new Auction(Kind.OPENING, regular.open(), regular.open()),
                new Auction(Kind.CLOSING, regular.close() - 1, regular.close() - 1));
    }
}
