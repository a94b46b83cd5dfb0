package tradewind.tws.gateway.internal.seeded;

import tradewind.tws.gateway.internal.listing.TradingCalendar;

/**
 * How the price of an underlying moves. Futures of all months follow that of their underlying.
 *
 * @param id          of the random numbers
 * @param calendar    all hours in which it moves
 * @param region      number of the common factor that it moves with
 * @param correlation of a minute's return with that factor, 0 to 1
 * @param level       price at the first moment of each year; free after the last
 * @param minuteSd    standard deviation of one-minute returns in regular hours
 * @param gap         median of the absolute move between two days, in units of a day's standard deviation
 * @param fastSd      of the logarithm of volatility that comes and goes within minutes
 * @param fastMinutes in which that decays
 * @param slowSd      of the part that comes and goes within hours
 * @param slowMinutes in which that decays
 * @param daySd       of the logarithm of a day's volatility
 */
record PriceModel(long id, TradingCalendar calendar, IntradayShape shape, int region, double correlation, Yearly level,
        Yearly minuteSd, double gap, double fastSd, double fastMinutes, double slowSd, double slowMinutes,
        double daySd) {

    /** Mean of the squared volatility factor within a day. */
    double excess() {
        return Math.exp(2 * (fastSd * fastSd + slowSd * slowSd));
    }
}
