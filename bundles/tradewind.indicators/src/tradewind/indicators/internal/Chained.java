package tradewind.indicators.internal;

import java.util.function.IntFunction;

/** Double and triple exponential averages: averages of averages, put together so that they lag less. */
final class Chained implements Filter {
    private final Smooth[] stages;

    private Chained(int length, int depth) {
        stages = new Smooth[depth];
        for (int i = 0; i < depth; i++) {
            stages[i] = Smooth.ema(length);
        }
    }

    /** 2 e1 - e2. */
    static Chained twice(int length) {
        return new Chained(length, 2);
    }

    /** 3 e1 - 3 e2 + e3. */
    static Chained thrice(int length) {
        return new Chained(length, 3);
    }

    @Override
    public double next(double x) {
        double e1 = stages[0].next(x);
        double e2 = stages[1].next(e1);
        return stages.length == 2 ? 2 * e1 - e2 : 3 * e1 - 3 * e2 + stages[2].next(e2);
    }

    @Override
    public int warmUp() {
        return stages.length * (stages[0].warmUp() - 1) + 1;
    }

    @Override
    public int settled() {
        return warmUp() + stages.length * stages[0].fade();
    }

    @Override
    public void take(Part same) {
        for (int i = 0; i < stages.length; i++) {
            stages[i].take(((Chained) same).stages[i]);
        }
    }

    /** Hull's average: a weighted one of twice the fast less the slow one. */
    static final class Hull implements Filter {
        private final Weighted fast;
        private final Weighted slow;
        private final Weighted outer;

        Hull(int length) {
            IntFunction<Weighted> of = n -> new Weighted(Math.max(1, n));
            fast = of.apply(length / 2);
            slow = of.apply(length);
            outer = of.apply((int) Math.sqrt(length));
        }

        @Override
        public double next(double x) {
            double f = fast.next(x);
            return outer.next(2 * f - slow.next(x));
        }

        @Override
        public int warmUp() {
            return slow.warmUp() + outer.warmUp() - 1;
        }

        @Override
        public void take(Part same) {
            Hull other = (Hull) same;
            fast.take(other.fast);
            slow.take(other.slow);
            outer.take(other.outer);
        }
    }
}
