package tradewind.ai.lstm.internal.learning;

/** Losses of one number and their slopes. */
final class Misses {
    private Misses() {
    }

    static double huber(double miss, double knee) {
        double size = Math.abs(miss);
        return size <= knee ? miss * miss / 2 : knee * (size - knee / 2);
    }

    static double huberSlope(double miss, double knee) {
        return Math.max(-knee, Math.min(knee, miss));
    }

    /** Whose mean is least at the quantile. @param miss outcome less forecast */
    static double pinball(double miss, double level) {
        return miss >= 0 ? level * miss : (level - 1) * miss;
    }

    /** By the forecast; between both sides at a miss of 0, so that a forecast that is right stays. */
    static double pinballSlope(double miss, double level) {
        return miss > 0 ? -level : miss < 0 ? 1 - level : 0.5 - level;
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
