package tradewind.ai.lstm.internal.kernel;

/** The inner loops. All work on panels: rows of four vectors of {@link #lanes} floats. */
abstract sealed class Arithmetic permits PlainArithmetic, VectorArithmetic {
    /** Below this size of vectors plain loops are as good. */
    private static final int USEFUL_LANES = 4;

    final int lanes;

    Arithmetic(int lanes) {
        this.lanes = lanes;
    }

    /** Vectors where this virtual machine has them, plain loops otherwise. */
    static Arithmetic best() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return new PlainArithmetic();
        }
        try {
            Arithmetic vectors = new VectorArithmetic();
            return vectors.lanes < USEFUL_LANES ? new PlainArithmetic() : vectors;
        } catch (NoClassDefFoundError notVisible) { // the module is there, but this class loader does not see it
            return new PlainArithmetic();
        }
    }

    /**
     * Multiplies a matrix with a panel of weights: each row of {@code c} is, or grows by, the sum over k of
     * {@code a[aStart + row * aRow + k]} times row k of the panel.
     *
     * @param rows a multiple of 4
     * @param add whether to add to what {@code c} holds
     */
    abstract void multiply(float[] a, int aStart, int aRow, float[] weights, int weightStart, int depth, float[] c,
            int cStart, int rows, boolean add);

    /**
     * Copies a matrix to strips of four columns: strip, row, column within the strip.
     *
     * @param aRow from a row of the matrix to the next
     * @param depth rows of the matrix
     * @param columns a multiple of 4
     */
    abstract void strips(float[] a, int aStart, int aRow, int depth, int columns, float[] strips);

    /**
     * Adds the product of a matrix, turned, with a panel of weights: row i of {@code c} grows by the sum over k of what
     * stands in row k and column i of the strips, times row k of the panel.
     */
    abstract void multiplyStrips(float[] strips, int columns, float[] weights, int weightStart, int depth, float[] c,
            int cStart);

    /** Adds to one row of a panel, {@code c}, the product of a vector with a panel of weights. */
    abstract void multiplyRow(float[] a, int aStart, float[] weights, int weightStart, int depth, float[] c,
            int cStart);

    /**
     * Makes gates of their sums, in place, and computes cells and states of the step from them. The sums of the three
     * sigmoid gates come halved.
     */
    abstract void gates(LayerPass pass, int step, int panel);

    /**
     * Makes gradients by the sums of the gates of what {@link #gates} left, in place, and carries the gradient by the cell
     * on to the step before. The gradient by the state is the sum of two panels of the way back.
     *
     * @param vector of the first of the two that belongs to this panel of gates
     */
    abstract void gatesBack(LayerPass pass, int step, int panel, float[] above, int aboveStart, int vector,
            float[] later, int laterStart);

    /**
     * Drops and scales numbers in place, lane by lane as {@link Dropout} says.
     *
     * @param count of floats, a multiple of {@link #lanes}
     * @param unit number of the first in its row of states
     */
    abstract void drop(float[] values, int start, int count, int unit, int key, Dropout dropout);
}
