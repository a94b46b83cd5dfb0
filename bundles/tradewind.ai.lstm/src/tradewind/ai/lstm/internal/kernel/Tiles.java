package tradewind.ai.lstm.internal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Four rows by the four vectors of a panel, kept in registers: what they hold plus a matrix times a panel of weights.
 *
 * <p>Two methods that differ in one line, since the compiler needs to know how far it is from one number of the matrix to
 * the next: with a distance that is a variable it checks each index in the loop and moves addresses through vector
 * registers, which costs a third of the speed.
 */
final class Tiles {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int L = FLOATS.length();
    private static final int PANEL = NetworkShape.GATES * L;

    private Tiles() {
    }

    private static FloatVector at(float[] values, int index) {
        return FloatVector.fromArray(FLOATS, values, index);
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }

    /** The matrix row by row; row after row {@code aRow} apart. */
    static void rows(float[] a, int aStart, int aRow, float[] w, int wStart, int depth, float[] from, int fromStart,
            int fromRow, float[] c, int cStart) {
        int a1 = aStart + aRow;
        int a2 = aStart + 2 * aRow;
        int a3 = aStart + 3 * aRow;
        int f1 = fromStart + fromRow;
        int f2 = fromStart + 2 * fromRow;
        int f3 = fromStart + 3 * fromRow;
        FloatVector c00 = at(from, fromStart);
        FloatVector c01 = at(from, fromStart + L);
        FloatVector c02 = at(from, fromStart + 2 * L);
        FloatVector c03 = at(from, fromStart + 3 * L);
        FloatVector c10 = at(from, f1);
        FloatVector c11 = at(from, f1 + L);
        FloatVector c12 = at(from, f1 + 2 * L);
        FloatVector c13 = at(from, f1 + 3 * L);
        FloatVector c20 = at(from, f2);
        FloatVector c21 = at(from, f2 + L);
        FloatVector c22 = at(from, f2 + 2 * L);
        FloatVector c23 = at(from, f2 + 3 * L);
        FloatVector c30 = at(from, f3);
        FloatVector c31 = at(from, f3 + L);
        FloatVector c32 = at(from, f3 + 2 * L);
        FloatVector c33 = at(from, f3 + 3 * L);
        for (int k = 0; k < depth; k++) {
            int row = wStart + k * PANEL;
            FloatVector w0 = at(w, row);
            FloatVector w1 = at(w, row + L);
            FloatVector w2 = at(w, row + 2 * L);
            FloatVector w3 = at(w, row + 3 * L);
            FloatVector x0 = all(a[aStart + k]);
            c00 = w0.fma(x0, c00);
            c01 = w1.fma(x0, c01);
            c02 = w2.fma(x0, c02);
            c03 = w3.fma(x0, c03);
            FloatVector x1 = all(a[a1 + k]);
            c10 = w0.fma(x1, c10);
            c11 = w1.fma(x1, c11);
            c12 = w2.fma(x1, c12);
            c13 = w3.fma(x1, c13);
            FloatVector x2 = all(a[a2 + k]);
            c20 = w0.fma(x2, c20);
            c21 = w1.fma(x2, c21);
            c22 = w2.fma(x2, c22);
            c23 = w3.fma(x2, c23);
            FloatVector x3 = all(a[a3 + k]);
            c30 = w0.fma(x3, c30);
            c31 = w1.fma(x3, c31);
            c32 = w2.fma(x3, c32);
            c33 = w3.fma(x3, c33);
        }
        c00.intoArray(c, cStart);
        c01.intoArray(c, cStart + L);
        c02.intoArray(c, cStart + 2 * L);
        c03.intoArray(c, cStart + 3 * L);
        c10.intoArray(c, cStart + PANEL);
        c11.intoArray(c, cStart + PANEL + L);
        c12.intoArray(c, cStart + PANEL + 2 * L);
        c13.intoArray(c, cStart + PANEL + 3 * L);
        c20.intoArray(c, cStart + 2 * PANEL);
        c21.intoArray(c, cStart + 2 * PANEL + L);
        c22.intoArray(c, cStart + 2 * PANEL + 2 * L);
        c23.intoArray(c, cStart + 2 * PANEL + 3 * L);
        c30.intoArray(c, cStart + 3 * PANEL);
        c31.intoArray(c, cStart + 3 * PANEL + L);
        c32.intoArray(c, cStart + 3 * PANEL + 2 * L);
        c33.intoArray(c, cStart + 3 * PANEL + 3 * L);
    }

    /** The matrix turned, as a strip of four of its columns, the four of a row beside each other; adds to {@code c}. */
    static void strip(float[] a, int aStart, float[] w, int wStart, int depth, float[] c, int cStart) {
        FloatVector c00 = at(c, cStart);
        FloatVector c01 = at(c, cStart + L);
        FloatVector c02 = at(c, cStart + 2 * L);
        FloatVector c03 = at(c, cStart + 3 * L);
        FloatVector c10 = at(c, cStart + PANEL);
        FloatVector c11 = at(c, cStart + PANEL + L);
        FloatVector c12 = at(c, cStart + PANEL + 2 * L);
        FloatVector c13 = at(c, cStart + PANEL + 3 * L);
        FloatVector c20 = at(c, cStart + 2 * PANEL);
        FloatVector c21 = at(c, cStart + 2 * PANEL + L);
        FloatVector c22 = at(c, cStart + 2 * PANEL + 2 * L);
        FloatVector c23 = at(c, cStart + 2 * PANEL + 3 * L);
        FloatVector c30 = at(c, cStart + 3 * PANEL);
        FloatVector c31 = at(c, cStart + 3 * PANEL + L);
        FloatVector c32 = at(c, cStart + 3 * PANEL + 2 * L);
        FloatVector c33 = at(c, cStart + 3 * PANEL + 3 * L);
        for (int k = 0; k < depth; k++) {
            int row = wStart + k * PANEL;
            int four = aStart + k * 4;
            FloatVector w0 = at(w, row);
            FloatVector w1 = at(w, row + L);
            FloatVector w2 = at(w, row + 2 * L);
            FloatVector w3 = at(w, row + 3 * L);
            FloatVector x0 = all(a[four]);
            c00 = w0.fma(x0, c00);
            c01 = w1.fma(x0, c01);
            c02 = w2.fma(x0, c02);
            c03 = w3.fma(x0, c03);
            FloatVector x1 = all(a[four + 1]);
            c10 = w0.fma(x1, c10);
            c11 = w1.fma(x1, c11);
            c12 = w2.fma(x1, c12);
            c13 = w3.fma(x1, c13);
            FloatVector x2 = all(a[four + 2]);
            c20 = w0.fma(x2, c20);
            c21 = w1.fma(x2, c21);
            c22 = w2.fma(x2, c22);
            c23 = w3.fma(x2, c23);
            FloatVector x3 = all(a[four + 3]);
            c30 = w0.fma(x3, c30);
            c31 = w1.fma(x3, c31);
            c32 = w2.fma(x3, c32);
            c33 = w3.fma(x3, c33);
        }
        c00.intoArray(c, cStart);
        c01.intoArray(c, cStart + L);
        c02.intoArray(c, cStart + 2 * L);
        c03.intoArray(c, cStart + 3 * L);
        c10.intoArray(c, cStart + PANEL);
        c11.intoArray(c, cStart + PANEL + L);
        c12.intoArray(c, cStart + PANEL + 2 * L);
        c13.intoArray(c, cStart + PANEL + 3 * L);
        c20.intoArray(c, cStart + 2 * PANEL);
        c21.intoArray(c, cStart + 2 * PANEL + L);
        c22.intoArray(c, cStart + 2 * PANEL + 2 * L);
        c23.intoArray(c, cStart + 2 * PANEL + 3 * L);
        c30.intoArray(c, cStart + 3 * PANEL);
        c31.intoArray(c, cStart + 3 * PANEL + L);
        c32.intoArray(c, cStart + 3 * PANEL + 2 * L);
        c33.intoArray(c, cStart + 3 * PANEL + 3 * L);
    }
}
