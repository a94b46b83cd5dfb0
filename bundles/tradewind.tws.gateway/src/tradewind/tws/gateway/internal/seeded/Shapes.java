package tradewind.tws.gateway.internal.seeded;

import java.time.LocalTime;

/** The measured days: volatility and volume by half hour, the knots in the middle of each. */
final class Shapes {
    private static final double[] FIRST_MINUTES = {1.8, 1.5, 1.35, 1.2, 1.1};

    /**
     * Xetra shares: morning peak, trough over midday, second rise with the US data at 14:30 and the US open at 15:30. The
     * book is called from 17:30; the closing price is found at 17:35.
     */
    static final IntradayShape XETRA = new IntradayShape("00:00 0 0; 09:00 1.9 1.9; 09:15 1.5 1.75; 09:45 1.15 1.25;"
            + "10:15 1.05 1.05; 10:45 .96 .86; 11:15 .95 .85; 11:45 .84 .97; 12:15 .70 .61; 12:45 .80 .75; 13:15 .90 .77;"
            + "13:45 .87 .75; 14:15 .80 .72; 14:29 .78 .75; 14:31 1.02 .95; 14:45 .95 .90; 15:15 .83 .87; 15:29 .84 .9;"
            + "15:31 1.08 1.15; 15:45 .98 1.05; 16:15 .89 1.03; 16:45 1.0 1.23; 17:15 .92 1.5; 17:29 .95 1.9; 17:30 0 0;"
            + "17:35 1.4 0; 17:36 0 0", time("09:00"), time("17:30"), FIRST_MINUTES, new double[] {1.1, 1.3});

    /** US shares: the U of the regular hours with its large last minutes; thin trading from 04:00 and until 20:00. */
    static final IntradayShape US = new IntradayShape("00:00 0 0; 04:00 .35 .012; 07:00 .35 .02; 08:00 .45 .05;"
            + "08:29 .5 .06; 08:31 .75 .12; 09:29 .6 .11; 09:30 1.35 1.9; 09:45 1.2 1.4; 10:15 1.17 1.06; 10:45 .97 .92;"
            + "11:15 .87 .78; 11:45 .82 .70; 12:15 .78 .63; 12:45 .79 .65; 13:15 .88 .66; 13:45 .92 .69; 14:15 1.0 .78;"
            + "14:45 1.02 .84; 15:15 .98 1.0; 15:40 1.0 1.4; 15:50 1.2 2.2; 15:59 1.3 2.6; 16:00 .6 .12; 16:30 .45 .06;"
            + "18:00 .3 .02; 19:59 .3 .015; 20:00 0 0", time("09:30"), time("16:00"),
            new double[] {1.35, 1.2, 1.1, 1.05}, new double[] {1.1, 1.5});

    /** Index futures on Eurex: night, European morning, US hours, evening. */
    static final IntradayShape EUREX = new IntradayShape("00:00 0 0; 01:10 .4 .03; 02:00 .28 .03; 07:00 .3 .05;"
            + "08:00 .8 .45; 08:59 .75 .5; 09:00 1.5 2.0; 09:15 1.37 1.75; 09:45 1.08 .97; 10:15 1.04 .95; 10:45 .93 .73;"
            + "11:15 .87 .71; 11:45 .82 .64; 12:15 .75 .49; 12:45 .71 .43; 13:15 .70 .37; 13:45 .72 .36; 14:15 .75 .40;"
            + "14:29 .8 .45; 14:31 1.2 .9; 14:45 1.02 .67; 15:15 .81 .51; 15:29 .85 .6; 15:31 1.35 1.4; 15:45 1.14 1.18;"
            + "16:15 1.37 1.65; 16:45 1.22 1.43; 17:15 1.18 1.68; 17:29 1.2 1.8; 17:30 .9 .7; 18:30 .75 .35; 20:00 .7 .3;"
            + "21:59 .8 .35; 22:00 0 0", time("09:00"), time("17:30"), FIRST_MINUTES, new double[] {});

    /** Index futures on CME, Chicago time: evening, Asian night, European morning, US day. */
    static final IntradayShape CME = new IntradayShape("00:00 .30 .06; 01:00 .45 .12; 02:00 .6 .22; 03:00 .55 .2;"
            + "06:00 .4 .13; 07:29 .5 .2; 07:31 .85 .5; 08:29 .6 .35; 08:30 1.35 2.1; 08:45 1.2 1.6; 09:15 1.17 1.25;"
            + "09:45 .97 1.05; 10:45 .82 .75; 11:45 .79 .63; 12:45 .92 .7; 13:45 1.02 .9; 14:40 1.0 1.4; 14:59 1.5 3;"
            + "15:00 .6 .5; 15:15 .4 .15; 15:59 .4 .15; 16:00 0 0; 17:00 .45 .1; 17:30 .3 .05; 19:00 .38 .08; 23:00 .3 .06",
            time("08:30"), time("15:00"), new double[] {1.35, 1.2, 1.1}, new double[] {1.5});

    /** Currencies, New York time: quiet after the close, Tokyo, London, New York. */
    static final IntradayShape FOREX = new IntradayShape("00:00 .75 .6; 01:00 .8 .7; 02:00 1.15 1.2; 03:00 1.35 1.5;"
            + "04:00 1.2 1.3; 06:00 .95 1.0; 08:00 1.2 1.3; 08:29 1.1 1.2; 08:31 1.8 2.0; 09:00 1.4 1.6; 10:00 1.45 1.6;"
            + "11:00 1.2 1.3; 12:00 .9 .9; 14:00 .75 .7; 16:00 .6 .5; 16:59 .5 .4; 17:00 0 0; 17:15 .45 .2; 18:00 .4 .25;"
            + "20:00 .7 .55; 22:00 .65 .5", time("02:00"), time("17:00"), new double[] {}, new double[] {});

    private Shapes() {
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }
}
