package tradewind.trader.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest {
    @Test
    void theOnlyAccountIsTaken() {
        assertEquals("U1234567", Accounts.choose("", List.of("U1234567")));
        assertEquals("", Accounts.choose("", List.of()));
    }

    @Test
    void theOnlyPaperAccountIsTakenAmongSeveral() {
        assertEquals("DU7654321", Accounts.choose("", List.of("U1234567", "DU7654321", "U2345678")));
    }

    @Test
    void amongSeveralOfAKindAPersonChooses() {
        assertEquals("", Accounts.choose("", List.of("U1234567", "U2345678")));
        assertEquals("", Accounts.choose("", List.of("DU1234567", "DU7654321")));
        assertEquals("DU7654321", Accounts.choose("DU7654321", List.of("DU1234567", "DU7654321")));
    }

    @Test
    void anAccountOfSomebodyElseIsNotTaken() {
        assertEquals("", Accounts.choose("U9999999", List.of("U1234567")));
    }
}
