package tradewind.workbench.internal.dialogs;

import tradewind.core.connection.ConnectionProfile;

/** A connection profile in one line. */
public final class ProfileText {
    private ProfileText() {
    }

    /** "TWS paper — PAPER, 127.0.0.1:7497"; the embedded simulator has no address to show. */
    public static String of(ConnectionProfile profile) {
        return profile.name() + " \u2014 " + (profile.embedded() ? "built in, needs no account"
                : profile.kind() + ", " + profile.host() + ":" + profile.port());
    }
}
