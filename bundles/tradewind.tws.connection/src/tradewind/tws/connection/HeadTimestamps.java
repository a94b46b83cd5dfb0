package tradewind.tws.connection;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.protocol.BarTime;
import tradewind.tws.protocol.HistoryEvent.HeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.CancelHeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.ReqHeadTimestamp;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.Unset;

/** Asks for the beginning of history. At the server such a request stays open until it is cancelled. */
final class HeadTimestamps {
    private static final int EPOCH_SECONDS = 2;

    private HeadTimestamps() {
    }

    /** On tws-dispatch. */
    static void ask(TwsSession session, HistoryRequest like, Consumer<Instant> found, Consumer<RequestFailed> failed) {
        // Adjusted prices begin where trades begin, but IB does not answer for them.
        WhatToShow what = like.whatToShow() == WhatToShow.ADJUSTED_LAST ? WhatToShow.TRADES : like.whatToShow();
        int id = session.open(new Reply() {
            @Override
            public void message(ServerMessage message) {
                if (message instanceof HeadTimestamp head) {
                    session.close(head.requestId());
                    session.send(Lane.CONTROL, new CancelHeadTimestamp(head.requestId()));
                    answer(head.timestamp(), found, failed);
                }
            }

            @Override
            public void error(ErrorRule rule, String text) {
                if (rule.endsRequest()) {
                    failed.accept(rule.failure(text));
                }
            }

            @Override
            public void failed(RequestFailed reason) {
                failed.accept(reason);
            }
        }, session.timings().answer(), CancelHeadTimestamp::new);
        session.send(Lane.HISTORY, new ReqHeadTimestamp(id, Wire.contract(like.instrument()), false,
                like.regularOnly(), what.name(), EPOCH_SECONDS));
    }

    private static void answer(String text, Consumer<Instant> found, Consumer<RequestFailed> failed) {
        long second = BarTime.epochSecond(text);
        if (second == Unset.LONG) {
            failed.accept(new RequestFailed(0, "The server's head timestamp \"" + text + "\" is no time.",
                    Remedy.RETRY_LATER));
        } else {
            found.accept(Instant.ofEpochSecond(second));
        }
    }

    /** As {@link #ask}, for a caller outside. */
    static void ask(TwsSession session, HistoryRequest like, CompletableFuture<Instant> future) {
        ask(session, like, head -> TwsSession.complete(future, head), reason -> TwsSession.fail(future, reason));
    }
}
