package tradewind.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Sandbox;

/** Which strategy, with which settings and within which limits; the same for a back-test and a run. */
final class StrategyOptions {
    @Option(names = "--strategy", paramLabel = "ID", defaultValue = "sfi-charlie",
            description = "The strategy, default ${DEFAULT-VALUE}; \"tradewind strategy list\" names all.")
    String strategy = "sfi-charlie";

    @Option(names = "--param", paramLabel = "NAME=VALUE", arity = "1",
            description = "A setting of the strategy; may be given several times.")
    List<String> params = new ArrayList<>();

    @Option(names = "--quantity", paramLabel = "N", defaultValue = "" + RunSettings.QUANTITY,
            description = "Pieces to hold when it wants all, default ${DEFAULT-VALUE}.")
    long quantity = RunSettings.QUANTITY;

    @Option(names = "--short", description = "Let it sell short; else it is flat where it would be short.")
    boolean sellsShort;

    @Option(names = "--limit-offset", paramLabel = "PRICE", defaultValue = "0.2",
            description = "Orders buy at the bid plus this and sell at the ask less this; default ${DEFAULT-VALUE}.")
    BigDecimal limitOffset = RunSettings.LIMIT_OFFSET;

    @Option(names = "--outside-rth", description = "Let orders work outside the regular hours.")
    boolean outsideRth;

    @Option(names = "--ai-mode", paramLabel = "MODE", defaultValue = "AUTO",
            description = "off, veto or size: whether a price model must agree to entries. auto (default) is veto on a simulated"
                    + " account, and off on paper and live ones and in a back-test. Exits are never asked about.")
    AiGate.Mode aiMode = AiGate.Mode.AUTO;

    @Option(names = "--ai-max-age-hours", paramLabel = "H", defaultValue = "72",
            description = "An older model does not count; default ${DEFAULT-VALUE}.")
    double aiMaxAge = AiGate.OFF.maxAgeHours();

    @Option(names = "--ai-cost-multiple", paramLabel = "X", defaultValue = "1.5",
            description = "How often the forecast move must earn the costs; default ${DEFAULT-VALUE}.")
    double aiMultiple = AiGate.OFF.costMultiple();

    @Option(names = "--capital", paramLabel = "MONEY", defaultValue = "1000000",
            description = "Most money in the position, default ${DEFAULT-VALUE}.")
    BigDecimal capital = Sandbox.DEFAULT.capital();

    @Option(names = "--max-position", paramLabel = "N", defaultValue = "100",
            description = "Most pieces either way, default ${DEFAULT-VALUE}.")
    long maxPosition = Sandbox.DEFAULT.maxPosition();

    @Option(names = "--max-orders-per-minute", paramLabel = "N", defaultValue = "10",
            description = "One more ends the run; default ${DEFAULT-VALUE}.")
    int ordersInMinute = Sandbox.DEFAULT.ordersInMinute();

    @Option(names = "--max-loss", paramLabel = "MONEY", defaultValue = "100000",
            description = "At this loss the position is closed and the run ends; default ${DEFAULT-VALUE}.")
    BigDecimal maxLoss = Sandbox.DEFAULT.maxLoss();

    @Option(names = "--entries-between", paramLabel = "HH:MM-HH:MM", defaultValue = "",
            description = "Times of day at the exchange between which positions are opened; default any.")
    String hours = "";

    /** @throws CommandFailed if an option makes no sense */
    RunSettings settings() {
        try {
            String[] ends = hours.isEmpty() ? new String[] {"00:00", "00:00"} : hours.split("-", 2);
            if (ends.length != 2) {
                throw new IllegalArgumentException("--entries-between is HH:MM-HH:MM, not \"" + hours + "\"");
            }
            Sandbox sandbox = new Sandbox(capital, maxPosition, ordersInMinute, Set.of(), LocalTime.parse(ends[0].trim()),
                    LocalTime.parse(ends[1].trim()), maxLoss);
            return new RunSettings(strategy, pairs(params), quantity, !sellsShort, limitOffset, outsideRth,
                    new AiGate(aiMode, aiMaxAge, aiMultiple), sandbox);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * {@code name=value} each; the reference writes names with '_'.
     *
     * @throws CommandFailed if a word is no pair
     */
    static Map<String, String> pairs(List<String> words) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new CommandFailed(ExitCode.USAGE, "\"" + word + "\" is not NAME=VALUE");
            }
            result.put(word.substring(0, equals).strip().replace('_', '-'), word.substring(equals + 1).strip());
        }
        return result;
    }
}
