package tradewind.chart.view.swt;

/** Runs the benchmark without the product. Argument: number of bars. */
public final class BenchmarkDemo {
    private BenchmarkDemo() {
    }

    public static void main(String[] args) {
        new ChartBenchmark(Integer.parseInt(args[0])).run(System.out::println);
    }
}
