package tradewind.chart.view.canvas;

/** How a line is interrupted. */
public enum Dash {
    SOLID, DASHED(6, 4), DOTTED(2, 3), DASH_DOT(6, 3, 2, 3);

    private final int[] pattern;

    Dash(int... pattern) {
        this.pattern = pattern;
    }

    /** Pixels on, off, on, off; empty for a solid line. */
    public int[] pattern() {
        return pattern.clone();
    }

    /** After how many pixels the pattern repeats; 0 for a solid line. */
    public int period() {
        int total = 0;
        for (int p : pattern) {
            total += p;
        }
        return total;
    }

    /** Whether the pixel {@code distance} steps from the start of the line is drawn. */
    public boolean on(int distance) {
        if (pattern.length == 0) {
            return true;
        }
        int rest = distance % period();
        for (int i = 0; i < pattern.length; i++) {
            rest -= pattern[i];
            if (rest < 0) {
                return i % 2 == 0;
            }
        }
        return false;
    }
}
