package tradewind.cli;

import java.util.function.Consumer;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.RunStatus;

/**
 * Lines of a running strategy: each decision that is more than "nothing new", and each change of its position or state.
 * JSON has the types {@code decision} (every line of the log) and {@code run}. Used by one thread.
 */
final class RunPrinter {
    private static final int BAR = 1;
    private static final int CLOSE = 5;
    private static final int SIGNAL = 10;
    private static final int FIELDS = 15;

    private final boolean json;
    private final Consumer<Object> out;
    private final Consumer<String> err;
    private String last = "";
    private String banner = "";

    RunPrinter(boolean json, Consumer<Object> out, Consumer<String> err) {
        this.json = json;
        this.out = out;
        this.err = err;
    }

    void decision(String line) {
        if (json) {
            out.accept(Json.of("type", "decision").and("line", line));
            return;
        }
        String[] fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            if (fields.length > 1 && fields[1].equals("stop")) {
                out.accept(line);
            }
        } else if (Character.isDigit(line.charAt(0)) && !fields[SIGNAL].equals("keep")
                && !fields[SIGNAL].startsWith("early")) {
            out.accept(fields[BAR] + "  close " + fields[CLOSE] + "  target " + fields[11] + "  " + fields[12]
                    + (fields[13].isEmpty() ? "" : "  [" + fields[13] + "]")
                    + (fields[14].isEmpty() ? "" : "  -> " + fields[14]));
        }
    }

    private static String shadow(RunBook book) {
        return ", shadow " + book.position() + (book.working() == 0 ? "" : ", working " + book.working());
    }

    void status(RunStatus s) {
        String now = s.text() + ", position " + s.position() + (s.working() == 0 ? "" : ", working " + s.working())
                + ", target " + s.target() + s.figures().shadow().map(RunPrinter::shadow).orElse("");
        if (!s.banner().isEmpty() && !s.banner().equals(banner)) {
            banner = s.banner();
            err.accept("> " + banner);
        }
        if (now.equals(last)) {
            return;
        }
        last = now;
        if (json) {
            out.accept(Json.of("type", "run").and("state", s.state().name()).and("armed", s.armed()).and("bars", s.bars())
                    .and("position", s.position()).and("working", s.working()).and("target", s.target())
                    .and("reason", s.reason()).and("profit", s.profit())
                    .and("shadowPosition", s.figures().shadow().map(b -> (double) b.position()).orElse(Double.NaN))
                    .and("shadowProfit", s.figures().shadow().map(RunBook::profit).orElse(Double.NaN))
                    .and("sha256", s.digest())
                    .and("banner", s.banner()).and("text", s.text()));
        } else {
            err.accept(now);
        }
    }
}
