package tradewind.tws.gateway.internal.listing;

import static tradewind.core.instrument.SecurityType.CASH;
import static tradewind.core.instrument.SecurityType.FUT;
import static tradewind.core.instrument.SecurityType.IND;
import static tradewind.core.instrument.SecurityType.STK;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** What the seeded market lists: well-known shares, index futures, a currency pair and an index. */
public final class BuiltInListings {
    private static final Venue XETRA = new Venue("SMART", "IBIS", List.of("SMART", "IBIS"), Calendars.XETRA);
    private static final Venue NASDAQ = us("NASDAQ");
    private static final Venue NYSE = us("NYSE");
    private static final Venue ARCA = us("ARCA");
    private static final Venue EUREX = new Venue("EUREX", "", List.of("EUREX", "DTB"), Calendars.EUREX);
    private static final Venue CME = new Venue("CME", "", List.of("CME", "GLOBEX", "QBALGO"), Calendars.CME);
    private static final Venue IDEALPRO = new Venue("IDEALPRO", "", List.of("IDEALPRO"), Calendars.FOREX);
    private static final Venue DAX_INDEX = new Venue("EUREX", "", List.of("EUREX", "DTB"), Calendars.XETRA_INDEX);

    private static final int DAX = 825711;
    private static final int ESTX50 = 4356500;
    private static final int SPX = 416904;

    private BuiltInListings() {
    }

    /** The listings on {@code today}: of each future the front month and the two after it. */
    public static Listings on(LocalDate today) {
        List<Listing> all = new ArrayList<>(german());
        all.addAll(american());
        all.add(new Listing(12087792, "EUR", CASH, "USD", IDEALPRO, "EUR.USD", "EUR.USD", BigDecimal.ONE, "", 0,
                MarketRule.HALF_PIP, Profile.named("European Monetary Union Euro", "EURUSD", "currency")));
        all.add(new Listing(DAX, "DAX", IND, "EUR", DAX_INDEX, "DAX", "DAX", BigDecimal.ONE, "", 0, MarketRule.CENT,
                Profile.named("DAX 40 Index (Deutscher Aktienindex)", "GDAXI", "Germany 40")));
        for (LocalDate expiry : expiries(today)) {
            all.add(future(400_000_000, "DAX", "FDAX", "EUR", EUREX, 25, expiry, DAX, MarketRule.ONE_POINT,
                    Profile.named("DAX 40 Index Future", "FDAX", "GDAXI")));
            all.add(future(410_000_000, "ESTX50", "FESX", "EUR", EUREX, 10, expiry, ESTX50, MarketRule.ONE_POINT,
                    Profile.named("Dow Jones Euro STOXX50 Future", "FESX", "EURO STOXX 50")));
            all.add(future(420_000_000, "ES", "ES", "USD", CME, 50, expiry, SPX, MarketRule.QUARTER_POINT,
                    Profile.named("E-mini S&P 500", "SPX", "E-mini")));
        }
        return new Listings(all);
    }

    private static List<Listing> german() {
        return List.of(
                xetra(14287, "RHM", MarketRule.XETRA_LIQUID, Profile.share("RHEINMETALL AG", "DE0007030009",
                        "Industrial", "Aerospace/Defense", "Aerospace/Defense", "Rheinmetall")),
                xetra(14204, "SAP", MarketRule.XETRA_MOST_LIQUID, Profile.share("SAP SE", "DE0007164600", "Technology",
                        "Software", "Applications Software", "SAP AG")),
                xetra(14217, "SIE", MarketRule.XETRA_MOST_LIQUID, Profile.share("SIEMENS AG-REG", "DE0007236101",
                        "Industrial", "Miscellaneous Manufactur", "Diversified Manufact Op", "Siemens")),
                xetra(14121, "ALV", MarketRule.XETRA_MOST_LIQUID, Profile.share("ALLIANZ SE-REG", "DE0008404005",
                        "Financial", "Insurance", "Multi-line Insurance", "Allianz")),
                xetra(14094, "BMW", MarketRule.XETRA_MOST_LIQUID, Profile.share("BAYERISCHE MOTOREN WERKE AG",
                        "DE0005190003", "Consumer, Cyclical", "Auto Manufacturers", "Auto-Cars/Light Trucks", "BMW")),
                xetra(14107, "DBK", MarketRule.XETRA_MOST_LIQUID, Profile.share("DEUTSCHE BANK AG-REGISTERED",
                        "DE0005140008", "Financial", "Banks", "Diversified Banking Inst", "Deutsche Bank")),
                xetra(14156, "IFX", MarketRule.XETRA_MOST_LIQUID, Profile.share("INFINEON TECHNOLOGIES AG",
                        "DE0006231004", "Technology", "Semiconductors", "Electronic Compo-Semicon", "Infineon")),
                xetra(14229, "VOW3", MarketRule.XETRA_MOST_LIQUID, Profile.share("VOLKSWAGEN AG-PREF", "DE0007664039",
                        "Consumer, Cyclical", "Auto Manufacturers", "Auto-Cars/Light Trucks", "Volkswagen", "VW")),
                xetra(517390401, "MBG", MarketRule.XETRA_MOST_LIQUID, Profile.share("MERCEDES-BENZ GROUP AG",
                        "DE0007100000", "Consumer, Cyclical", "Auto Manufacturers", "Auto-Cars/Light Trucks", "Daimler",
                        "DAI")));
    }

    private static List<Listing> american() {
        return List.of(
                share(265598, "AAPL", NASDAQ, "NMS", Profile.share("APPLE INC", "US0378331005", "Technology",
                        "Computers", "Computers")),
                share(272093, "MSFT", NASDAQ, "NMS", Profile.share("MICROSOFT CORP", "US5949181045", "Technology",
                        "Software", "Applications Software")),
                share(4815747, "NVDA", NASDAQ, "NMS", Profile.share("NVIDIA CORP", "US67066G1040", "Technology",
                        "Semiconductors", "Electronic Compo-Semicon")),
                share(8314, "IBM", NYSE, "IBM", Profile.share("INTL BUSINESS MACHINES CORP", "US4592001014",
                        "Technology", "Computers", "Computer Services")),
                share(756733, "SPY", ARCA, "SPY", new Profile("SS SPDR S&P 500 ETF TRUST-US", "", "", "", "ETF",
                        "US78462F1030", List.of("S&P 500"))),
                share(76792991, "TSLA", NASDAQ, "NMS", Profile.share("TESLA INC", "US88160R1014", "Consumer, Cyclical",
                        "Auto Manufacturers", "Auto-Cars/Light Trucks")),
                share(9930, "SAP", NYSE, "SAP", new Profile("SAP SE-SPONSORED ADR", "Technology", "Software",
                        "Applications Software", "ADR", "US8030542042", List.of("SAP AG"))));
    }

    private static Venue us(String primary) {
        List<String> exchanges = List.of("SMART", "AMEX", "NYSE", "CBOE", "PHLX", "ISE", "CHX", "ARCA", "NASDAQ", "DRCTEDGE",
                "BEX", "BATS", "EDGEA", "BYX", "IEX", "EDGX", "PEARL", "MEMX", "LTSE", "PSX", "ISLAND");
        return new Venue("SMART", primary, exchanges, Calendars.US);
    }

    private static Listing xetra(int conId, String symbol, MarketRule rule, Profile profile) {
        return new Listing(conId, symbol, STK, "EUR", XETRA, symbol, "XETRA", BigDecimal.ONE, "", 0, rule, profile);
    }

    private static Listing share(int conId, String symbol, Venue venue, String tradingClass, Profile profile) {
        return new Listing(conId, symbol, STK, "USD", venue, symbol, tradingClass, BigDecimal.ONE, "", 0,
                MarketRule.US_SHARE, profile);
    }

    /** The contract id is made of the root and the month, so that it is the same whenever the market is started. */
    private static Listing future(int base, String symbol, String tradingClass, String currency, Venue venue,
            int multiplier, LocalDate expiry, int underlying, MarketRule rule, Profile profile) {
        int conId = base + expiry.getYear() * 100 + expiry.getMonthValue();
        return new Listing(conId, symbol, FUT, currency, venue, localSymbol(tradingClass, expiry, venue),
                tradingClass, BigDecimal.valueOf(multiplier), DateTimeFormatter.BASIC_ISO_DATE.format(expiry),
                underlying, rule, profile);
    }

    private static String localSymbol(String root, LocalDate expiry, Venue venue) {
        if (venue == CME) {
            return root + "FGHJKMNQUVXZ".charAt(expiry.getMonthValue() - 1) + expiry.getYear() % 10;
        }
        return root + " " + DateTimeFormatter.BASIC_ISO_DATE.format(expiry) + " M";
    }

    /** The next three third Fridays of March, June, September and December; on the last day itself it still trades. */
    public static List<LocalDate> expiries(LocalDate today) {
        List<LocalDate> result = new ArrayList<>();
        YearMonth month = YearMonth.from(today);
        while (result.size() < 3) {
            LocalDate third = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
            if (month.getMonthValue() % 3 == 0 && !third.isBefore(today)) {
                result.add(third);
            }
            month = month.plusMonths(1);
        }
        return result;
    }
}
