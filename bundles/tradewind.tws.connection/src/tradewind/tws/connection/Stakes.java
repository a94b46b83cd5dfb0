package tradewind.tws.connection;

import java.util.List;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.Notice;

/** Whether it is real money, whatever the profile says. */
final class Stakes {
    /** Accounts of paper trading are named DU, DF, DI and the like. */
    private static final String PAPER = "D";

    private Stakes() {
    }

    /** The profile, marked LIVE if some account behind it is no paper one. The embedded gateway has only play money. */
    static ConnectionProfile of(ConnectionProfile p, List<String> accounts) {
        boolean real = accounts.stream().anyMatch(a -> !a.startsWith(PAPER));
        return p.embedded() || !real ? p
                : new ConnectionProfile(p.name(), AccountKind.LIVE, false, p.host(), p.port(), p.clientId());
    }

    /** @param time epoch milliseconds */
    static Notice warning(ConnectionProfile p, List<String> accounts, long time) {
        String text = "The profile " + p.name() + " is not marked live, but the account behind it is no paper account: "
                + String.join(", ", accounts.stream().filter(a -> !a.startsWith(PAPER)).toList())
                + ". It is treated as live.";
        return new Notice(time, Notice.Severity.WARNING, 0, text, "Choose or make a profile that says so.", -1);
    }
}
