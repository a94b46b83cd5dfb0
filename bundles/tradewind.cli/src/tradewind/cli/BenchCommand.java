package tradewind.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradewind.core.bench.Benchmark;

/** Runs the measurements that the parts of the product bring along. */
@picocli.CommandLine.Command(name = "bench", sortOptions = false,
        description = "Measure a hot path; one JSON line a result. Without a name, list what can be measured.")
final class BenchCommand extends Command {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names of measurements, or all.")
    private List<String> names = List.of();

    @Option(names = "--check", description = "Fail if a target is missed.")
    private boolean check;

    BenchCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws Exception {
        if (!common.dataDir.isEmpty()) {
            return measure();
        }
        try (ScratchData ignored = ScratchData.create()) {
            return measure();
        }
    }

    private int measure() throws Exception {
        List<Benchmark> all = services.all(Benchmark.class).stream()
                .sorted((a, b) -> a.name().compareTo(b.name())).toList();
        if (names.isEmpty()) {
            all.forEach(b -> print(common.json ? Json.of("name", b.name()) : b.name()));
            return ExitCode.OK;
        }
        List<Benchmark> wanted = names.contains("all") ? all : names.stream().map(n -> find(all, n)).toList();
        AtomicBoolean missed = new AtomicBoolean();
        for (Benchmark benchmark : wanted) {
            benchmark.run(result -> {
                missed.compareAndSet(false, !result.met());
                print(line(result));
            });
        }
        return check && missed.get() ? ExitCode.FAILED : ExitCode.OK;
    }

    private static Benchmark find(List<Benchmark> all, String name) {
        return all.stream().filter(b -> b.name().equals(name.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new CommandFailed(ExitCode.NOT_FOUND, "There is no measurement \"" + name
                        + "\"; there are " + all.stream().map(Benchmark::name).collect(Collectors.joining(", "))));
    }

    private static Json line(Benchmark.Result result) {
        return Json.of("name", result.name()).and("value", rounded(result.value())).and("unit", result.unit())
                .and("target", result.target()).and("met", result.met());
    }

    /** Four digits are more than a measurement is good for. */
    private static double rounded(double value) {
        return Double.isFinite(value) && value != 0
                ? new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue() : value;
    }
}
