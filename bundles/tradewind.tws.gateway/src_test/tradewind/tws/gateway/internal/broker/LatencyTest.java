package tradewind.tws.gateway.internal.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between the gateway and the exchange when the way takes time. */
class LatencyTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void takeTime() {
        desk.broker.setLatency(Duration.ofMillis(200));
    }

    @Test
    void anOrderIsPendingUntilItIsThere() {
        desk.place(1, 1, Desk.limit("BUY", 10, "100"));
        assertEquals(List.of("1:1 PendingSubmit 0/10"), desk.heard());
        desk.pass(0.1);
        assertEquals(List.of(), desk.heard());
        desk.pass(0.1);
        assertEquals(List.of("1:1 Submitted 0/10", "1:1 fill 10@100", "1:1 Filled 10/10"), desk.heard());
    }

    @Test
    void aFillOvertakesACancel() {
        desk.market.trade(1.1, 99.6, 10);
        desk.place(1, 1, Desk.limit("BUY", 10, "99.8"));
        desk.pass(1);
        desk.heard();
        desk.cancel(1, 1);
        desk.cancel(1, 1);
        assertEquals(List.of("1:1 PendingCancel 0/10", "1:1 code 161"), desk.heard());
        desk.pass(1);
        assertEquals(List.of("1:1 fill 10@99.8", "1:1 Filled 10/10", "1:1 code 10148"), desk.heard());
    }

    @Test
    void aPartBeforeTheCancelStays() {
        desk.market.trade(1.1, 99.6, 4);
        desk.place(1, 1, Desk.limit("BUY", 10, "99.8"));
        desk.pass(1);
        desk.heard();
        desk.cancel(1, 1);
        desk.pass(1);
        assertEquals(List.of("1:1 PendingCancel 0/10", "1:1 fill 4@99.8", "1:1 PendingCancel 4/10",
                "1:1 Cancelled 4/10", "1:1 code 202"), desk.heard());
    }

    @Test
    void aChangeMayComeTooLate() {
        desk.market.trade(1.1, 99.6, 10);
        desk.place(1, 1, Desk.limit("BUY", 10, "99.8"));
        desk.pass(1);
        desk.place(1, 1, Desk.limit("BUY", 10, "99.7"));
        desk.heard();
        desk.pass(1);
        assertEquals(List.of("1:1 fill 10@99.8", "1:1 Filled 10/10", "1:1 code 104"), desk.heard());
    }

    @Test
    void nothingOvertakesWhatWasSentBefore() {
        desk.place(1, 1, Desk.limit("BUY", 10, "99.8"));
        desk.broker.setLatency(Duration.ZERO);
        desk.cancel(1, 1);
        assertEquals(List.of("1:1 PendingSubmit 0/10", "1:1 PendingCancel 0/10"), desk.heard());
        desk.pass(1);
        assertEquals(List.of("1:1 Cancelled 0/10", "1:1 code 202"), desk.heard());
        desk.place(1, 2, Desk.limit("BUY", 10, "99.8"));
        assertEquals(List.of("1:2 Submitted 0/10"), desk.heard(), "the way is free again");
    }

    @Test
    void theExchangeRejectsWhenItSeesTheOrder() {
        desk.place(1, 1, Desk.limit("BUY", 1_000_000, "99.8"));
        assertEquals(List.of("1:1 PendingSubmit 0/1000000"), desk.heard());
        desk.pass(0.2);
        assertEquals(List.of("1:1 Inactive 0/1000000", "1:1 code 201"), desk.heard());
    }
}
