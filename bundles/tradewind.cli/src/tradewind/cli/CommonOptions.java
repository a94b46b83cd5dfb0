package tradewind.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.data.DataFolder;

/** What every command takes. */
final class CommonOptions {
    /** The workbench uses 1; TWS refuses a second program with the same number. */
    private static final int CLIENT_ID = 2;

    @Option(names = "--profile", paramLabel = "NAME", defaultValue = "",
            description = "Where to connect: simulator (default), tws-paper, tws-live, gateway-paper, gateway-live.")
    String profile = "";

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "", description = "Host of TWS or the gateway.")
    String host = "";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "-1",
            description = "Port of TWS or the gateway; for the command gateway the port to listen on.")
    int port = -1;

    @Option(names = "--client-id", paramLabel = "N", defaultValue = "" + CLIENT_ID,
            description = "TWS's number for this program, default ${DEFAULT-VALUE}.")
    int clientId = CLIENT_ID;

    @Option(names = "--data-dir", paramLabel = "DIR", defaultValue = "",
            description = "Folder for stored bars and CSV files, default ~/.tradewind/data.")
    String dataDir = "";

    @Option(names = "--json", description = "Print one JSON object a line.")
    boolean json;

    @Option(names = {"-v", "--verbose"}, description = "Log what is going on, on standard error.")
    boolean verbose;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;

    /** Makes the options hold for the services, which read them when they are first used. */
    void apply() {
        if (!dataDir.isEmpty()) {
            System.setProperty(DataFolder.PROPERTY, Path.of(dataDir).toAbsolutePath().normalize().toString());
        }
        Logging.configure(verbose);
    }

    /**
     * The profile that the options describe. A host or port without a profile is one of the presets if its port is;
     * otherwise it counts as live, since nobody said that it is not.
     *
     * @throws CommandFailed if there is no such profile
     */
    ConnectionProfile connectionProfile() {
        try {
            boolean moved = !host.isEmpty() || port >= 0;
            ConnectionProfile base = profile.isEmpty() ? byPort() : preset(profile);
            ConnectionProfile result = base;
            if (moved) {
                if (port < 0 && base.port() == 0) {
                    throw new CommandFailed(ExitCode.USAGE, "--host needs --port or --profile too");
                }
                result = base.at(host.isEmpty() ? base.host() : host, port < 0 ? base.port() : port);
            }
            return result.withClientId(clientId);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private ConnectionProfile byPort() {
        if (port < 0) {
            return ConnectionProfile.SIMULATOR;
        }
        return ConnectionProfile.PRESETS.stream().filter(p -> p.port() == port).findFirst()
                .orElseGet(() -> new ConnectionProfile(
                        (host.isEmpty() ? ConnectionProfile.LOOPBACK : host) + ":" + port, AccountKind.LIVE, false,
                        ConnectionProfile.LOOPBACK, port, clientId));
    }

    private static ConnectionProfile preset(String name) {
        return ConnectionProfile.PRESETS.stream().filter(p -> slug(p.name()).equals(slug(name))).findFirst()
                .orElseThrow(() -> new CommandFailed(ExitCode.USAGE, "There is no profile \"" + name + "\"; there are "
                        + ConnectionProfile.PRESETS.stream().map(p -> slug(p.name()))
                                .collect(Collectors.joining(", "))));
    }

    private static String slug(String name) {
        return name.trim().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
    }
}
