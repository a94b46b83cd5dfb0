package tradewind.tws.connection;

import java.util.ArrayDeque;

/** Gives out market-data lines; whoever comes when all are in use waits for his turn. On tws-dispatch only. */
final class LineBudget {
    static final int DEFAULT_LINES = 100;

    /** A line, or a place in the queue for one. Closing gives it back. */
    final class Line implements AutoCloseable {
        private final Runnable granted;
        private boolean held;

        private Line(Runnable granted) {
            this.granted = granted;
        }

        boolean held() {
            return held;
        }

        @Override
        public void close() {
            if (held) {
                held = false;
                used--;
                grantNext();
            } else {
                waiting.remove(this);
            }
        }
    }

    private final ArrayDeque<Line> waiting = new ArrayDeque<>();
    private int allowed = DEFAULT_LINES;
    private int used;

    /** Runs {@code granted} when the line is there, at once if one is free. */
    Line acquire(Runnable granted) {
        Line line = new Line(granted);
        waiting.addLast(line);
        grantNext();
        return line;
    }

    /** The server has fewer lines than thought: the one it refused waits in front of the others. */
    void refused(Line line) {
        if (line.held) {
            line.held = false;
            used--;
            allowed = Math.max(1, used);
            waiting.addFirst(line);
        }
    }

    /** A new session may have other rights. */
    void newSession() {
        allowed = DEFAULT_LINES;
        grantNext();
    }

    int used() {
        return used;
    }

    int allowed() {
        return allowed;
    }

    int waiting() {
        return waiting.size();
    }

    private void grantNext() {
        while (used < allowed && !waiting.isEmpty()) {
            Line line = waiting.removeFirst();
            line.held = true;
            used++;
            line.granted.run();
        }
    }
}
