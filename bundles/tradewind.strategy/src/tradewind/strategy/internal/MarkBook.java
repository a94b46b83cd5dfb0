package tradewind.strategy.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tradewind.core.strategy.RunMark;
import tradewind.core.strategy.RunMark.Kind;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.StrategyRun;

/**
 * What a run has to mark on the chart. Signals are read from the lines of the decision log, so that the chart cannot say
 * anything else than the log. Any thread may read.
 */
final class MarkBook {
    private static final int BAR = 1;
    private static final int CLOSE = 5;
    private static final int SIGNAL = 10;
    private static final int TARGET = 11;
    private static final int REASON = 12;
    private static final int GATE = 13;
    private static final int FIELDS = 15;
    private static final String EARLY = "early ";

    private final RunSettings settings;
    private final int barSeconds;
    private final Deque<RunMark> marks = new ArrayDeque<>();
    private long wanted;
    private long signalAt;

    MarkBook(RunSettings settings, int barSeconds) {
        this.settings = settings;
        this.barSeconds = barSeconds;
    }

    /** A line of the decision log. */
    void line(String line) {
        String[] fields = line.split("\\|", -1);
        // The header may have as many fields; it begins with a word.
        if (fields.length != FIELDS || fields[SIGNAL].equals("keep") || !Character.isDigit(line.charAt(0))) {
            return;
        }
        boolean early = fields[SIGNAL].startsWith(EARLY);
        int signal = Integer.parseInt(early ? fields[SIGNAL].substring(EARLY.length()) : fields[SIGNAL]);
        long wish = settings.quantity() * signal / 100;
        if (settings.longOnly() && wish < 0) {
            wish = 0;
        }
        long time = Instant.parse(fields[BAR]).getEpochSecond();
        boolean held = !early && Math.abs(wish) > Math.abs(Long.parseLong(fields[TARGET]));
        if (!early) {
            signalAt = time + barSeconds;
        }
        if (wish != wanted) {
            String why = early ? "before the run could follow" : held ? fields[REASON] + ", held back: " + fields[GATE]
                    : fields[REASON];
            add(new RunMark(time, early ? Kind.EARLY : held ? Kind.HELD_BACK : Kind.FOLLOWED, wanted, wish,
                    Double.parseDouble(fields[CLOSE]), why));
        }
        wanted = wish;
    }

    void add(RunMark mark) {
        synchronized (marks) {
            marks.addLast(mark);
            if (marks.size() > StrategyRun.MARKS) {
                marks.removeFirst();
            }
        }
    }

    /** Close of the bar of the last signal that counted, epoch seconds; 0 for none. */
    long signalAt() {
        return signalAt;
    }

    List<RunMark> all() {
        synchronized (marks) {
            return List.copyOf(marks);
        }
    }
}
