package tradewind.ai.lstm.internal.kernel;

/** A batch cut into blocks of about the same size, so that each thread gets as many as any other. */
record Partition(int samples, int blocks) {
    private static final int TILE = LayerSize.tiled(1);

    static Partition of(int samples, int threads) {
        int least = (samples + Block.CAPACITY - 1) / Block.CAPACITY;
        int even = (least + threads - 1) / threads * threads;
        return new Partition(samples, Math.max(least, Math.min(even, tiles(samples))));
    }

    private static int tiles(int samples) {
        return (samples + TILE - 1) / TILE;
    }

    /** The first sample of a block; of the one behind the last, the number of samples. */
    int first(int block) {
        return Math.min(samples, (int) ((long) block * tiles(samples) / blocks) * TILE);
    }
}
