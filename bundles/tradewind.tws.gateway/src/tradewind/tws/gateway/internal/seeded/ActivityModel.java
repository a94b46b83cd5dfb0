package tradewind.tws.gateway.internal.seeded;

/**
 * How a listing is traded and quoted.
 *
 * @param trades        mean number of trades in a minute of regular hours
 * @param size          mean size of a trade
 * @param lot           sizes are often whole lots of this
 * @param lotShare      how often
 * @param quotes        changes of the quote in a minute of regular hours, beside those that trades cause
 * @param spread        mean spread in ticks, 1 or more
 * @param quoteSize     median displayed size
 * @param opening       volume of the opening auction, in units of a day's continuous volume
 * @param midday        of the auction at midday
 * @param closing       of the closing auction
 */
record ActivityModel(double trades, double size, int lot, double lotShare, double quotes, double spread,
        double quoteSize, double opening, double midday, double closing) {
}
