package tradewind.ai.internal.score;

import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.TickGrid;

/** The spread that the bounce of prices between bid and ask betrays (Roll 1984). */
public final class Spread {
    private static final double BASIS_POINTS = 1e4;

    private Spread() {
    }

    /** 2 sqrt(-cov) of neighbouring returns, at least one step of the grid; basis points of the price. */
    public static double estimate(BarColumns bars, TickGrid grid) {
        double products = 0;
        double step = 0;
        int n = 0;
        for (int i = 2; i < bars.size(); i++) {
            if (bars.stretchStart(i) <= i - 2) {
                products += bars.logReturn(i) * bars.logReturn(i - 1);
                step += grid.at(bars.close(i)) / bars.close(i);
                n++;
            }
        }
        return n == 0 ? 0 : BASIS_POINTS * Math.max(step / n, 2 * Math.sqrt(Math.max(0, -products / n)));
    }
}
