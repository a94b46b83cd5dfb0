package tradewind.workbench.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AccountTextTest {
    @Test
    void accountsAreMasked() {
        assertEquals("DU\u2022\u2022\u2022\u202223", AccountText.masked("DU9876523"));
        assertEquals("ABCD", AccountText.masked("ABCD"));
        assertEquals("", AccountText.masked(""));
    }
}
