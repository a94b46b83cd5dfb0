package tradewind.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.cli.DayInModes.Outcome;
import tradewind.core.strategy.Divergence;

/** Runs a strategy on one day in every mode and compares what it has decided. */
@picocli.CommandLine.Command(name = "modes", sortOptions = false,
        description = {"Run a strategy on one recorded day as back-test, replay, simulation and live, play what the replay has"
                + " received once more, and compare the decision logs. Exit code 1 if they are not equal.",
            "Nothing leaves this machine: the gateway plays the broker, and poses as a live account in the last run. It works"
                + " on a data folder of its own."})
final class ModesCommand extends Command {
    /** What differs when the two exchanges have filled the same order in different pieces. */
    private static final Set<String> OF_FILLS = Set.of("input", "position", "working");

    @Mixin
    private final StrategyOptions strategy = new StrategyOptions();

    @Option(names = "--data", paramLabel = "FILE", arity = "1..*", required = true,
            description = "A day of one instrument, as \"tradewind gateway --replay\" takes it: bars, trades or quotes.")
    private List<Path> data = List.of();

    @Option(names = "--logs", paramLabel = "DIR", defaultValue = "",
            description = "Keep the logs and the recording in this folder.")
    private String logs = "";

    ModesCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws Exception {
        try (ScratchData scratch = ScratchData.create()) {
            Path folder = logs.isEmpty() ? scratch.folder() : Files.createDirectories(Path.of(logs));
            return compare(new DayInModes(data, strategy.settings(), folder), World.of(services));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, "The day cannot be played: " + e.getMessage());
        }
    }

    private int compare(DayInModes day, World world) throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            outcomes.add(mode == Mode.BACKTEST ? day.backtest(world) : day.run(mode, world));
            tell(outcomes.getLast(), day.bars().size());
        }
        boolean equal = true;
        for (Outcome other : outcomes) {
            Optional<Divergence> found = world.strategies().divergence(outcomes.getFirst().log(), other.log());
            found.ifPresent(d -> tell(other.mode(), d));
            equal &= found.isEmpty();
        }
        if (equal && !common.json) {
            print("The logs are equal to the byte.");
        }
        return equal ? ExitCode.OK : ExitCode.FAILED;
    }

    private void tell(Outcome o, int bars) {
        print(common.json ? Json.of("type", "mode").and("mode", o.mode().toString()).and("bars", bars)
                .and("orders", o.orders()).and("sha256", o.sha256())
                : String.format("%-10s %d bars, %d orders, sha256 %s", o.mode(), bars, o.orders(), o.sha256()));
    }

    private void tell(Mode mode, Divergence d) {
        if (common.json) {
            print(StrategyOutput.json(d).and("mode", mode.toString()));
        } else {
            print("Back-test and " + mode + ":");
            StrategyOutput.lines(d).forEach(this::print);
            if (d.fields().stream().map(Divergence.Field::name).allMatch(OF_FILLS::contains)) {
                print("  The bars are equal, and an order was filled in part on one side: it was large against what was"
                        + " displayed. Give a smaller --quantity.");
            }
        }
    }
}
