package tradewind.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tradewind.core.trade.Limit;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Trading;

/** Shows and sets the figures that the risk gate goes by; needs no connection. */
@picocli.CommandLine.Command(name = "limits", sortOptions = false,
        description = {"Show the limits of the risk gate, or set some of them.",
            "For one symbol or strategy, what is shown is what holds for it."})
final class LimitsCommand extends Command {
    @Option(names = {"-s", "--symbol"}, paramLabel = "SYMBOL", defaultValue = "",
            description = "Limits of this instrument; they replace the general ones.")
    private String symbol = "";

    @Option(names = "--strategy", paramLabel = "NAME", defaultValue = "",
            description = "Limits of this strategy; they can only be tighter.")
    private String strategy = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Set a limit; may be given several times.")
    private Map<String, BigDecimal> set = new LinkedHashMap<>();

    @Option(names = "--unset", paramLabel = "KEY", description = "Take a limit back; may be given several times.")
    private List<String> unset = List.of();

    LimitsCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        if (!set.isEmpty() || !unset.isEmpty()) {
            change(services.get(Trading.class));
        }
        RiskLimits limits = services.get(Trading.class).limits();
        for (Limit limit : Limit.values()) {
            BigDecimal value = limits.of(limit, symbol(), strategy);
            print(common.json ? TradeJson.limit(limit, symbol(), strategy, value) : TradeText.line(limit, value));
        }
        return ExitCode.OK;
    }

    private void change(Trading trading) throws InterruptedException {
        RiskLimits old = trading.limits();
        Await.result(trading.setLimits(changed(old)), Desk.PATIENCE, "Setting the limits");
    }

    private RiskLimits changed(RiskLimits old) {
        if (!symbol.isEmpty() && !strategy.isEmpty()) {
            throw new CommandFailed(ExitCode.USAGE, "Set limits of a symbol or of a strategy, not of both at once");
        }
        try {
            if (!symbol.isEmpty()) {
                return old.withInstrument(symbol(), changed(old.byInstrument().getOrDefault(symbol(), Map.of())));
            }
            return strategy.isEmpty() ? new RiskLimits(changed(old.general()), old.byInstrument(), old.byStrategy())
                    : old.withStrategy(strategy, changed(old.byStrategy().getOrDefault(strategy, Map.of())));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private Map<Limit, BigDecimal> changed(Map<Limit, BigDecimal> old) {
        Map<Limit, BigDecimal> next = new EnumMap<>(Limit.class);
        next.putAll(old);
        unset.forEach(key -> next.remove(named(key)));
        set.forEach((key, value) -> next.put(named(key), value));
        return next;
    }

    private String symbol() {
        return symbol.toUpperCase(java.util.Locale.ROOT);
    }

    private static Limit named(String key) {
        return Limit.of(key).orElseThrow(() -> new CommandFailed(ExitCode.USAGE, "There is no limit \"" + key
                + "\"; there are " + Arrays.stream(Limit.values()).map(Limit::key).collect(Collectors.joining(", "))));
    }
}
