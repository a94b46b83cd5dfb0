package tradewind.workbench.internal.replay;

import java.util.List;

/** The speeds of the transport bar, market seconds for a second. */
final class Speeds {
    static final List<Integer> ALL = List.of(1, 5, 20, 60, 300, 1000);
    private static final int FASTEST = 1000;

    private Speeds() {
    }

    static String text(int speed) {
        return speed == FASTEST ? "max" : speed + "\u00d7";
    }

    /** The place of the speed, or of the next lower one that is among them. */
    static int index(double speed) {
        int index = 0;
        while (index + 1 < ALL.size() && ALL.get(index + 1) <= speed) {
            index++;
        }
        return index;
    }

    /** @param steps up, below 0 down */
    static int next(double speed, int steps) {
        return ALL.get(Math.clamp(index(speed) + steps, 0, ALL.size() - 1));
    }
}
