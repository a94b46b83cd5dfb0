package tradewind.tws.connection;

/**
 * How long things may take, milliseconds.
 *
 * @param handshake     from the open socket to the server's version
 * @param start         from startApi to the accounts and the first order id
 * @param sync          for open orders, executions, positions and completed orders together
 * @param heartbeat     silence after which the server is asked for its time
 * @param clientIdTaken wait before a client id that is in use is tried again
 * @param answer        for a question about contracts
 * @param history       for one page of history
 * @param grace         for the first valid tick of a kind of market data
 * @param reprobe       between attempts to get live market data instead of something less
 * @param tradeHold     how long the first trade price of a line waits for its exchange time
 */
record Timings(long handshake, long start, long sync, long heartbeat, long clientIdTaken, long answer, long history,
        long grace, long reprobe, long tradeHold) {
    static final Timings DEFAULT =
            new Timings(5_000, 5_000, 10_000, 15_000, 15_000, 20_000, 60_000, 3_000, 600_000, 1_000);
}
