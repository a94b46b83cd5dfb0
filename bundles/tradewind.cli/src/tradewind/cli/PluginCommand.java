package tradewind.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tradewind.core.plugin.InstalledPlugIn;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInFailure;
import tradewind.core.plugin.PlugIns;

/** What hangs below {@code tradewind plugin}. */
@picocli.CommandLine.Command(name = "plugin", sortOptions = false,
        description = {"Install, list, update and remove plug-ins, for example strategies of others.",
            "A window that is open sees the change after its next start; in the window it is Help > Plug-ins."},
        commandListHeading = "%nCommands (each has its own --help):%n")
final class PluginCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    private PluginCommand() {
    }

    static CommandLine line(Services services) {
        return new CommandLine(new PluginCommand()).addSubcommand(new Install(services))
                .addSubcommand(new ListAll(services)).addSubcommand(new Update(services))
                .addSubcommand(new Remove(services));
    }

    /** No command: the list of them. */
    @Override
    public void run() {
        CommandSpec s = spec;
        if (s != null) {
            s.commandLine().usage(s.commandLine().getOut());
        }
    }

    /** A command on plug-ins: what they refuse is said in one sentence. */
    abstract static class OnPlugIns extends Command {
        OnPlugIns(Services services) {
            super(services);
        }

        @Override
        final int run() throws InterruptedException {
            try {
                return run(services.get(PlugIns.class));
            } catch (PlugInFailure e) {
                throw new CommandFailed(ExitCode.FAILED, String.valueOf(e.getMessage()));
            }
        }

        abstract int run(PlugIns plugIns) throws InterruptedException;

        final void install(PlugIns plugIns, PlugIn offer, boolean yes) throws InterruptedException {
            if (!common.json) {
                PluginText.facts(offer, plugIns.installed().stream().map(InstalledPlugIn::plugIn)
                        .filter(p -> p.id().equals(offer.id())).findFirst()).forEach(this::print);
            }
            if (!yes && !Terminal.ask("Install it? (yes or no)", "no").equalsIgnoreCase("yes")) {
                throw new CommandFailed(ExitCode.NOT_PERMITTED, "Nothing was installed; say --yes to install it without a"
                        + " question");
            }
            plugIns.install(offer);
            plugIns.awaitCheck();
            tell(find(plugIns, offer.id()));
        }

        final void tell(InstalledPlugIn plugIn) {
            if (common.json) {
                print(PluginText.json(plugIn));
            } else {
                PluginText.lines(plugIn).forEach(this::print);
            }
        }

        static InstalledPlugIn find(PlugIns plugIns, String id) {
            List<InstalledPlugIn> all = plugIns.installed();
            return all.stream().filter(p -> p.plugIn().id().equals(id)).findFirst().orElseThrow(() -> new CommandFailed(
                    ExitCode.NOT_FOUND, "The plug-in " + id + " is not installed; " + (all.isEmpty() ? "none is"
                            : "installed are " + ids(all.stream().map(InstalledPlugIn::plugIn).toList()))));
        }

        static String ids(List<PlugIn> plugIns) {
            return plugIns.stream().map(PlugIn::id).collect(Collectors.joining(", "));
        }
    }

    /** Installs from a site. */
    @picocli.CommandLine.Command(name = "install", sortOptions = false,
            description = "Show what a plug-in is and may do, and install it. Its strategies are checked then.")
    static final class Install extends OnPlugIns {
        @Parameters(index = "0", paramLabel = "SITE", description = "A folder, a zip or an address with a p2 site.")
        private String site = "";
        @Parameters(index = "1", paramLabel = "ID", arity = "0..1", defaultValue = "",
                description = "The plug-in, where the site offers several.")
        private String id = "";
        @Option(names = "--yes", description = "Install without a question.")
        private boolean yes;

        Install(Services services) {
            super(services);
        }

        @Override
        int run(PlugIns plugIns) throws InterruptedException {
            List<PlugIn> offers = plugIns.offers(address(site));
            List<PlugIn> meant = offers.stream().filter(o -> id.isEmpty() || o.id().equals(id)).toList();
            if (meant.size() != 1) {
                throw new CommandFailed(ExitCode.NOT_FOUND, offers.isEmpty() ? "There is no plug-in at " + site
                        : "Name one of the plug-ins at " + site + ": " + ids(offers));
            }
            install(plugIns, meant.getFirst(), yes);
            return ExitCode.OK;
        }

        private static URI address(String site) {
            Path path = Path.of(site.startsWith("~/") ? System.getProperty("user.home") + site.substring(1) : site);
            if (Files.exists(path)) {
                return path.toAbsolutePath().normalize().toUri();
            }
            if (!site.matches("(?i)(https?|file|jar):.*")) {
                throw new CommandFailed(ExitCode.NOT_FOUND, "There is no folder and no file " + path.toAbsolutePath());
            }
            return URI.create(site);
        }
    }

    /** Names what is installed. */
    @picocli.CommandLine.Command(name = "list", sortOptions = false, description = "List the installed plug-ins.")
    static final class ListAll extends OnPlugIns {
        ListAll(Services services) {
            super(services);
        }

        @Override
        int run(PlugIns plugIns) throws InterruptedException {
            plugIns.installed(); // begins the check of what has none
            plugIns.awaitCheck();
            List<InstalledPlugIn> all = plugIns.installed();
            all.forEach(this::tell);
            if (all.isEmpty() && !common.json) {
                note("No plug-in is installed.");
            }
            return ExitCode.OK;
        }
    }

    /** Takes a newer version. */
    @picocli.CommandLine.Command(name = "update", sortOptions = false,
            description = "Look for newer versions where the plug-ins came from, and install them.")
    static final class Update extends OnPlugIns {
        @Parameters(index = "0", paramLabel = "ID", arity = "0..1", defaultValue = "",
                description = "The plug-in; all if none is named.")
        private String id = "";
        @Option(names = "--yes", description = "Update without a question.")
        private boolean yes;

        Update(Services services) {
            super(services);
        }

        @Override
        int run(PlugIns plugIns) throws InterruptedException {
            List<InstalledPlugIn> all = id.isEmpty() ? plugIns.installed() : List.of(find(plugIns, id));
            for (InstalledPlugIn installed : all) {
                Optional<PlugIn> newer = plugIns.update(installed.plugIn());
                if (newer.isPresent()) {
                    install(plugIns, newer.get(), yes);
                } else if (!common.json) {
                    print(installed.plugIn().id() + " " + installed.plugIn().version() + " is the newest.");
                }
            }
            return ExitCode.OK;
        }
    }

    /** Takes one away. */
    @picocli.CommandLine.Command(name = "remove", sortOptions = false, description = "Remove a plug-in.")
    static final class Remove extends OnPlugIns {
        @Parameters(index = "0", paramLabel = "ID", description = "The plug-in.")
        private String id = "";

        Remove(Services services) {
            super(services);
        }

        @Override
        int run(PlugIns plugIns) {
            InstalledPlugIn present = find(plugIns, id);
            plugIns.remove(id);
            if (!common.json) {
                print(present.plugIn().name() + " " + present.plugIn().version() + " is removed.");
            }
            return ExitCode.OK;
        }
    }
}
