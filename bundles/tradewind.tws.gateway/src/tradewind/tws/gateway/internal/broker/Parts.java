package tradewind.tws.gateway.internal.broker;

import tradewind.tws.gateway.internal.market.LiveTape;

/** What a broker is made of; all of it works on the same orders. */
record Parts(LiveTape tape, Accounts accounts, OrderBook book, News news, Scripted scripted, Executions executions,
        Exchange exchange, Transit transit, Expiries expiries) {

    static Parts of(LiveTape tape, Accounts accounts) {
        OrderBook book = new OrderBook();
        News news = new News();
        Executions executions = new Executions(tape.clock(), accounts);
        Exchange exchange = new Exchange(tape, book, executions, news);
        return new Parts(tape, accounts, book, news, new Scripted(), executions, exchange, new Transit(tape.clock()),
                new Expiries(tape.clock(), order -> exchange.cancel(order, Exchange.EXPIRED)));
    }
}
