package tradewind.tws.gateway.internal.seeded;

import java.util.SplittableRandom;

/** Random numbers of the kinds that markets are made of, from a key: the same key gives the same numbers. */
final class Noise {
    private final SplittableRandom random;

    private Noise(SplittableRandom random) {
        this.random = random;
    }

    /** @param parts what the numbers belong to, for example seed, contract and day */
    static Noise of(long... parts) {
        return new Noise(new SplittableRandom(key(parts)));
    }

    /** Mixes numbers into one in which every bit depends on all of them. */
    static long key(long... parts) {
        long key = 0x9E3779B97F4A7C15L;
        for (long part : parts) {
            key = mix(key ^ part) + 0x9E3779B97F4A7C15L;
        }
        return key;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** One standard normal number that belongs to {@code key}, without making a generator. */
    static double gaussianOf(long key) {
        return fatOf(key, 0);
    }

    /**
     * A number of mean 0 and variance 1 that belongs to {@code key}: normal with a log-normal deviation, kurtosis
     * 3 exp(4 {@code spread}^2). Both normal numbers come from one draw (Box and Muller).
     */
    static double fatOf(long key, double spread) {
        long first = mix(key);
        long second = mix(first + 0x9E3779B97F4A7C15L);
        double radius = Math.sqrt(-2 * Math.log(((first >>> 11) + 0.5) * 0x1p-53));
        double angle = 2 * Math.PI * ((second >>> 11) * 0x1p-53);
        double normal = radius * Math.cos(angle);
        return spread == 0 ? normal : normal * Math.exp(spread * radius * Math.sin(angle) - spread * spread);
    }

    /** Numbers that do not depend on those still to be drawn from this. */
    Noise split() {
        return new Noise(random.split());
    }

    double uniform() {
        return random.nextDouble();
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double gaussian() {
        return random.nextGaussian();
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** Median 1. */
    double logNormal(double sd) {
        return Math.exp(sd * random.nextGaussian());
    }

    /** Student's t; its variance is freedom / (freedom - 2). */
    double student(int freedom) {
        double product = 1;
        for (int i = 0; i < freedom / 2; i++) {
            product *= 1 - random.nextDouble();
        }
        double chiSquare = -2 * Math.log(product);
        if (freedom % 2 == 1) {
            double odd = random.nextGaussian();
            chiSquare += odd * odd;
        }
        return random.nextGaussian() / Math.sqrt(chiSquare / freedom);
    }

    /** Gamma with mean 1 (Marsaglia and Tsang; the boost for shapes below 1). */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * (shape + 1) / shape * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                double cube = v * v * v;
                if (Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * cube + d * Math.log(cube)) {
                    return d * cube / shape;
                }
            }
        }
    }

    /** Poisson; from a mean of 30 on by its normal approximation. */
    int poisson(double mean) {
        if (mean >= 30) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Counts with variance mean + mean^2 / shape. */
    int negativeBinomial(double mean, double shape) {
        return mean <= 0 ? 0 : poisson(mean * gamma(shape));
    }
}
