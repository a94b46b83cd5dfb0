package tradewind.tws.gateway.internal.seeded;

import java.util.HashMap;
import java.util.Map;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Calendars;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingCalendar;

/** The parameters of the built-in listings: levels and liveliness as they were, year by year. */
final class Models {
    /** @param volume of a year against the latest */
    record Model(PriceModel price, ActivityModel activity, Yearly volume) {
    }

    private static final int EUROPE = 1;
    private static final int AMERICA = 2;
    private static final int CURRENCIES = 3;
    private static final Yearly STEADY = new Yearly("1");
    /** How lively markets were. */
    private static final Yearly REGIME = new Yearly("2015:1.1 2017:.75 2018:.9 2019:.8 2020:1.5 2021:.9 2022:1.25 "
            + "2023:.9 2024:.85 2025:1.05 2026:1");

    private final Map<String, Model> models = new HashMap<>();
    private long nextId = 1;

    Models() {
        german();
        american();
        others();
    }

    Model of(Listing listing) {
        Model model = models.get(key(listing));
        if (model == null) {
            throw new IllegalArgumentException("Nothing is known of " + listing);
        }
        return model;
    }

    private static String key(Listing l) {
        return l.type() == SecurityType.STK ? l.symbol() + "." + l.currency() : l.tradingClass();
    }

    private void german() {
        Yearly lively = new Yearly("2015:6.4e-4 2020:8e-4 2022:11e-4 2023:7e-4 2025:11.5e-4 2026:9.5e-4");
        PriceModel rhm = stock(Calendars.XETRA, Shapes.XETRA, EUROPE, 0.6, "2015:36 2016:61.5 2017:63.9 2018:105.9 "
                + "2019:77.2 2020:102.4 2021:86.6 2022:83.1 2023:186 2024:287 2025:615 2026:1560", lively);
        models.put("RHM.EUR", new Model(rhm, new ActivityModel(20, 27, 10, 0.2, 45, 1.5, 45, 0.06, 0.03, 0.33),
                new Yearly("2015:.35 2017:.39 2018:.46 2020:.5 2023:.54 2024:.72 2025:1")));
        xetra("SAP", 4.6e-4, 45, 45, "2015:58 2016:73 2017:83 2018:93 2019:87 2020:120 2021:107 2022:125 2023:96 "
                + "2024:139 2025:236 2026:208");
        xetra("SIE", 4.8e-4, 40, 40, "2015:94 2016:90 2017:117 2018:116 2019:97 2020:117 2021:117 2022:153 2023:130 "
                + "2024:170 2025:188 2026:236");
        xetra("ALV", 4.2e-4, 35, 35, "2015:137 2016:164 2017:157 2018:191 2019:175 2020:218 2021:200 2022:207 2023:201 "
                + "2024:242 2025:296 2026:390");
        xetra("BMW", 4.9e-4, 28, 60, "2015:89.8 2016:97.6 2017:88.7 2018:86.8 2019:70.7 2020:73 2021:72 2022:88 "
                + "2023:83 2024:100 2025:79 2026:93");
        xetra("DBK", 6.5e-4, 40, 260, "2015:25 2016:21 2017:17.2 2018:15.9 2019:7 2020:6.9 2021:8.95 2022:11 2023:10.6 "
                + "2024:12.4 2025:16.6 2026:33");
        xetra("IFX", 7e-4, 40, 150, "2015:8.8 2016:13.5 2017:16.5 2018:22.8 2019:17.4 2020:20.3 2021:31.4 2022:40.8 "
                + "2023:28.4 2024:37.8 2025:31.4 2026:37");
        xetra("VOW3", 5.4e-4, 28, 50, "2015:184 2016:134 2017:133 2018:166 2019:139 2020:176 2021:152 2022:177 2023:116 "
                + "2024:112 2025:89 2026:104");
        xetra("MBG", 5e-4, 34, 90, "2015:69 2016:77.6 2017:70.7 2018:70.8 2019:45.9 2020:49.4 2021:57.8 2022:67.6 "
                + "2023:61.4 2024:62.5 2025:53.8 2026:59");
    }

    private void xetra(String symbol, double minuteSd, double trades, double size, String level) {
        PriceModel price = stock(Calendars.XETRA, Shapes.XETRA, EUROPE, 0.62, level, REGIME.times(minuteSd));
        models.put(symbol + ".EUR", new Model(price,
                new ActivityModel(trades, size, 10, 0.2, trades * 2.5, 1.6, size * 4, 0.05, 0.03, 0.32), STEADY));
    }

    private void american() {
        us("AAPL", 5.2e-4, 70, 480, 1.4, "2015:27.6 2016:26.3 2017:29 2018:42.3 2019:39.4 2020:73.4 2021:132.7 "
                + "2022:177.6 2023:129.9 2024:192.5 2025:250.4 2026:272");
        us("MSFT", 4.7e-4, 60, 260, 2.5, "2015:46.5 2016:55.5 2017:62 2018:85.5 2019:101.6 2020:157.7 2021:222.4 "
                + "2022:336 2023:240 2024:376 2025:421.5 2026:484");
        us("NVDA", 7.5e-4, 80, 1700, 1.1, "2015:.5 2016:.82 2017:2.67 2018:4.84 2019:3.34 2020:5.88 2021:13.06 "
                + "2022:29.4 2023:14.6 2024:49.5 2025:134.3 2026:186");
        us("IBM", 4.2e-4, 55, 100, 5, "2015:153 2016:131 2017:158.7 2018:146.6 2019:108.7 2020:128 2021:120.3 "
                + "2022:133.7 2023:140.9 2024:163.5 2025:219.8 2026:296");
        us("TSLA", 10e-4, 75, 900, 3, "2015:14.8 2016:16 2017:14.2 2018:20.8 2019:22.2 2020:27.9 2021:235 2022:352 "
                + "2023:123 2024:248 2025:404 2026:450");
        us("SAP", 4.6e-4, 14, 90, 6, "2015:70 2016:79 2017:86 2018:112 2019:99.5 2020:134 2021:130 2022:140 2023:103 "
                + "2024:154.6 2025:246 2026:243");
        PriceModel spy = index(Calendars.US, Shapes.US, AMERICA, 0.99, "2015:205.5 2016:203.9 2017:223.5 2018:266.9 "
                + "2019:249.9 2020:321.9 2021:373.9 2022:475 2023:382.4 2024:475.3 2025:586 2026:682", 2.7e-4, 0.12);
        models.put("SPY.USD", new Model(spy, new ActivityModel(80, 1800, 100, 0.5, 110, 1.02, 900, 0.01, 0, 0.08),
                STEADY));
    }

    private void us(String symbol, double minuteSd, double trades, double size, double spread, String level) {
        PriceModel price = stock(Calendars.US, Shapes.US, AMERICA, 0.6, level, REGIME.times(minuteSd));
        models.put(symbol + ".USD", new Model(price,
                new ActivityModel(trades, size, 100, 0.5, trades * 1.5, spread, 200, 0.015, 0, 0.1), STEADY));
    }

    private void others() {
        PriceModel dax = index(Calendars.EUREX, Shapes.EUREX, EUROPE, 0.95, "2015:9806 2016:10743 2017:11481 2018:12918 "
                + "2019:10559 2020:13249 2021:13719 2022:15885 2023:13924 2024:16752 2025:19909 2026:24490", 3e-4, 0.06);
        models.put("FDAX", new Model(dax, new ActivityModel(22, 2, 1, 0, 80, 1.3, 4, 0, 0, 0), STEADY));
        models.put("DAX", new Model(dax, new ActivityModel(40, 0, 1, 0, 0, 1, 0, 0, 0, 0), STEADY));
        PriceModel stoxx = index(Calendars.EUREX, Shapes.EUREX, EUROPE, 0.95, "2015:3146 2016:3268 2017:3291 2018:3504 "
                + "2019:3001 2020:3745 2021:3553 2022:4298 2023:3794 2024:4522 2025:4896 2026:5790", 3e-4, 0.06);
        models.put("FESX", new Model(stoxx, new ActivityModel(40, 25, 1, 0, 60, 1, 450, 0, 0, 0), STEADY));
        PriceModel es = index(Calendars.CME, Shapes.CME, AMERICA, 0.99, "2015:2052 2016:2038 2017:2236 2018:2675 "
                + "2019:2505 2020:3231 2021:3750 2022:4758 2023:3861 2024:4820 2025:5935 2026:6895", 2.7e-4, 0.05);
        models.put("ES", new Model(es, new ActivityModel(70, 26, 1, 0, 90, 1.01, 60, 0, 0, 0), STEADY));
        PriceModel euro = index(Calendars.FOREX, Shapes.FOREX, CURRENCIES, 0.5, "2015:1.21 2016:1.086 2017:1.052 "
                + "2018:1.2 2019:1.147 2020:1.121 2021:1.222 2022:1.137 2023:1.07 2024:1.104 2025:1.035 2026:1.174",
                1.25e-4, 0.03);
        models.put("EUR.USD", new Model(euro, new ActivityModel(0, 0, 1, 0, 90, 1.3, 3e6, 0, 0, 0), STEADY));
    }

    private PriceModel stock(TradingCalendar calendar, IntradayShape shape, int region, double correlation,
            String level, Yearly minuteSd) {
        double gap = shape == Shapes.US ? 0.13 : 0.24;
        return new PriceModel(nextId++, calendar, shape, region, correlation, new Yearly(level), minuteSd, gap, 0.2, 12,
                0.1, 200, 0.35);
    }

    private PriceModel index(TradingCalendar calendar, IntradayShape shape, int region, double correlation,
            String level, double minuteSd, double gap) {
        return new PriceModel(nextId++, calendar, shape, region, correlation, new Yearly(level),
                REGIME.times(minuteSd), gap, 0.24, 2, 0.4, 240, 0.15);
    }
}
