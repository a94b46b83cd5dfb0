package tradewind.cli;

import java.util.Optional;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.data.BarKey;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;

/** What is known of an instrument without a connection, or with one when it was never seen. */
final class Stored {
    private Stored() {
    }

    /** The remembered instrument; an unknown one is looked up at the server. */
    static Instrument instrument(Services services, ContractQuery query, CommonOptions common)
            throws InterruptedException {
        Optional<Instrument> known = services.get(InstrumentCatalog.class).recall(query);
        if (known.isPresent()) {
            return known.get();
        }
        try (Session session = new Session(services, common.connectionProfile())) {
            return session.qualify(query);
        }
    }

    /** Where the hub keeps such bars too. */
    static BarKey key(Instrument instrument, FeedOptions options, ConnectionProfile profile) {
        return BarKey.of(instrument, options.barSize(), options.whatToShow(), options.regularOnly,
                profile.kind() == AccountKind.SIM);
    }

    /** Where bars must come from before a command can use them. */
    static CommandFailed none(String barSize, String ticker) {
        return new CommandFailed(ExitCode.NOT_FOUND, "There are no stored " + barSize + " bars of " + ticker
                + "; fetch them with \"tradewind history\" or give a file with --data");
    }
}
