package tradewind.core.data;

import tradewind.core.bar.Bar;

/**
 * What was shown for a bar and what came.
 *
 * @param shown   the last provisional bar before history answered
 * @param came    the authoritative bar
 * @param arrived epoch milliseconds (server clock) when it came
 */
public record AuditEntry(Bar shown, Bar came, long arrived) {
    /** Whether the views had shown the wrong close. */
    public boolean closeDiffers() {
        return shown.close() != came.close();
    }
}
