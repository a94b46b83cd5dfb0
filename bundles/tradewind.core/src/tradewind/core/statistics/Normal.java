package tradewind.core.statistics;

/** The standard normal distribution. */
public final class Normal {
    /** Coefficients of Hart's approximation of the tail (West, 2005); good to 1e-15. */
    private static final double[] TOP = {3.52624965998911e-02, 0.700383064443688, 6.37396220353165, 33.912866078383,
        112.079291497871, 221.213596169931, 220.206867912376};
    private static final double[] BOTTOM = {8.83883476483184e-02, 1.75566716318264, 16.064177579207, 86.7807322029461,
        296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752};

    private Normal() {
    }

    /** P(X <= x). */
    public static double cdf(double x) {
        double z = Math.abs(x);
        double tail = 0;
        if (z < 7.07106781186547) {
            tail = Math.exp(-z * z / 2) * polynomial(TOP, z) / polynomial(BOTTOM, z);
        } else if (z < 37) {
            double b = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
            tail = Math.exp(-z * z / 2) / b / 2.506628274631;
        }
        return x > 0 ? 1 - tail : tail;
    }

    private static double polynomial(double[] coefficients, double z) {
        double result = 0;
        for (double c : coefficients) {
            result = result * z + c;
        }
        return result;
    }

    /** The x with P(X <= x) = p, by bisection; p strictly between 0 and 1. */
    public static double inverse(double p) {
        double low = -38;
        double high = 38;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (cdf(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
