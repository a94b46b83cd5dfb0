package tradewind.tws.gateway.internal.replay;

import java.util.SplittableRandom;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.Trades;

/** Makes trades out of a bar: plausible ones, that add up to exactly this bar, and always the same. */
final class BarTicks {
    private static final int MOST = 24;
    /** Trades grow in number with the root of the volume. */
    private static final double ROOT = 0.4;

    private final double step;
    private final long length;

    /**
     * @param step    price grid of the trades between the four prices of the bar
     * @param seconds length of the bars
     */
    BarTicks(double step, int seconds) {
        this.step = step;
        length = seconds * 1000L;
    }

    /** Appends the trades of {@code bar}; a bar without volume gets trades of size 0. */
    void append(MarketBar bar, Trades trades) {
        SplittableRandom random = new SplittableRandom(bar.time() * 31 + Double.doubleToLongBits(bar.close()));
        double[] corners = corners(bar);
        int extra = (int) Math.min(MOST, ROOT * Math.sqrt(bar.volume()));
        double[] prices = corners.length == 1 ? flat(corners[0], Math.min(3, extra)) : between(corners, extra, random);
        double[] sizes = sizes(bar.volume(), prices.length, random);
        long slot = length / prices.length;
        for (int i = 0; i < prices.length; i++) {
            long time = bar.time() * 1000 + i * slot + random.nextLong(Math.max(1, slot));
            trades.add(time, prices[i], sizes[i]);
        }
    }

    /** Open, the extremes in the likelier order, close; those that repeat the one before left out. */
    private static double[] corners(MarketBar b) {
        double[] all = b.close() >= b.open() ? new double[] {b.open(), b.low(), b.high(), b.close()}
                : new double[] {b.open(), b.high(), b.low(), b.close()};
        int count = 1;
        for (int i = 1; i < all.length; i++) {
            if (all[i] != all[count - 1]) {
                all[count++] = all[i];
            }
        }
        return java.util.Arrays.copyOf(all, count);
    }

    private static double[] flat(double price, int extra) {
        double[] prices = new double[1 + extra];
        java.util.Arrays.fill(prices, price);
        return prices;
    }

    /** A walk from corner to corner that stays between them. */
    private double[] between(double[] corners, int extra, SplittableRandom random) {
        double[] prices = new double[corners.length + extra];
        int legs = corners.length - 1;
        int at = 0;
        for (int leg = 0; leg < legs; leg++) {
            int points = extra / legs + (leg < extra % legs ? 1 : 0);
            prices[at++] = corners[leg];
            for (int i = 1; i <= points; i++) {
                double share = Math.clamp((i + random.nextDouble(-0.8, 0.8)) / (points + 1), 0, 1);
                prices[at++] = onGrid(corners[leg] + (corners[leg + 1] - corners[leg]) * share, corners[leg],
                        corners[leg + 1]);
            }
        }
        prices[at] = corners[legs];
        return prices;
    }

    private double onGrid(double price, double from, double to) {
        double rounded = Math.rint(price / step);
        double perUnit = Math.rint(1 / step);
        double clean = step < 1 ? rounded / perUnit : rounded * step;
        return Math.clamp(clean, Math.min(from, to), Math.max(from, to));
    }

    /** Whole sizes that add up exactly; a volume that is not whole goes to the last trade. */
    private static double[] sizes(double volume, int count, SplittableRandom random) {
        double[] sizes = new double[count];
        double left = Math.floor(volume);
        if (left != volume || left > 1L << 52) {
            sizes[count - 1] = volume;
            return sizes;
        }
        for (int i = 0; i < count - 1; i++) {
            sizes[i] = Math.min(left, Math.rint(2 * random.nextDouble() * left / (count - i)));
            left -= sizes[i];
        }
        sizes[count - 1] = left;
        return sizes;
    }
}
