package tradewind.ai.lstm.internal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops on vectors, as wide as the processor has them. The long methods, here and in {@link Tiles}, keep a tile
 * of the result in registers: the compiler does that for local variables only. A species that is no constant, or a method
 * so long that the compiler stops inlining, makes each operation allocate and the whole a hundred times slower.
 */
final class VectorArithmetic extends Arithmetic {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());
    private static final int L = FLOATS.length();
    private static final int PANEL = NetworkShape.GATES * L;
    /** Eight lanes may come with 16 registers only: then a tile is half as wide. */
    private static final boolean NARROW = L == 8;
    /** Rows of weights that stay in the first cache while all rows of the result pass. */
    private static final int CACHED_DEPTH = 144;
    /** Of a strip. */
    private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;
    private static final float[] ZEROS = new float[PANEL];
    private static final IntVector UNITS = IntVector.zero(INTS).addIndex(1).mul(Dropout.UNIT);

    VectorArithmetic() {
        super(L);
    }

    private static FloatVector at(float[] values, int index) {
        return FloatVector.fromArray(FLOATS, values, index);
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }

    @Override
    void multiply(float[] a, int aStart, int aRow, float[] weights, int weightStart, int depth, float[] c, int cStart,
            int rows, boolean add) {
        int parts = Math.max(1, (depth + CACHED_DEPTH - 1) / CACHED_DEPTH);
        for (int part = 0; part < parts; part++) {
            int first = part * depth / parts;
            int count = (part + 1) * depth / parts - first;
            int w = weightStart + first * PANEL;
            boolean fresh = !add && part == 0;
            for (int row = 0; row < rows; row += 4) {
                int to = cStart + row * PANEL;
                rows(a, aStart + row * aRow + first, aRow, weights, w, count, fresh ? ZEROS : c, fresh ? 0 : to,
                        fresh ? 0 : PANEL, c, to);
            }
        }
    }

    private static void rows(float[] a, int aStart, int aRow, float[] w, int wStart, int depth, float[] from,
            int fromStart, int fromRow, float[] c, int cStart) {
        if (NARROW) {
            HalfTiles.rows(a, aStart, aRow, w, wStart, depth, from, fromStart, fromRow, c, cStart);
            HalfTiles.rows(a, aStart, aRow, w, wStart + 2 * L, depth, from, fromStart + 2 * L, fromRow, c, cStart + 2 * L);
        } else {
            Tiles.rows(a, aStart, aRow, w, wStart, depth, from, fromStart, fromRow, c, cStart);
        }
    }

    @Override
    void strips(float[] a, int aStart, int aRow, int depth, int columns, float[] strips) {
        for (int column = 0; column < columns; column += 4) {
            int from = aStart + column;
            int to = column * depth;
            for (int k = 0; k < depth; k++) {
                FloatVector.fromArray(FOUR, a, from).intoArray(strips, to + k * 4);
                from += aRow;
            }
        }
    }

    @Override
    void multiplyStrips(float[] strips, int columns, float[] weights, int weightStart, int depth, float[] c,
            int cStart) {
        for (int column = 0; column < columns; column += 4) {
            int a = column * depth;
            int to = cStart + column * PANEL;
            if (NARROW) {
                HalfTiles.strip(strips, a, weights, weightStart, depth, c, to);
                HalfTiles.strip(strips, a, weights, weightStart + 2 * L, depth, c, to + 2 * L);
            } else {
                Tiles.strip(strips, a, weights, weightStart, depth, c, to);
            }
        }
    }

    @Override
    void multiplyRow(float[] a, int aStart, float[] weights, int weightStart, int depth, float[] c, int cStart) {
        FloatVector e0 = at(c, cStart);
        FloatVector e1 = at(c, cStart + L);
        FloatVector e2 = at(c, cStart + 2 * L);
        FloatVector e3 = at(c, cStart + 3 * L);
        FloatVector o0 = all(0);
        FloatVector o1 = o0;
        FloatVector o2 = o0;
        FloatVector o3 = o0;
        int even = depth & ~1;
        for (int k = 0; k < even; k += 2) { // two sums each, since an addition waits for the one before
            int w = weightStart + k * PANEL;
            FloatVector x = all(a[aStart + k]);
            FloatVector y = all(a[aStart + k + 1]);
            e0 = at(weights, w).fma(x, e0);
            e1 = at(weights, w + L).fma(x, e1);
            e2 = at(weights, w + 2 * L).fma(x, e2);
            e3 = at(weights, w + 3 * L).fma(x, e3);
            o0 = at(weights, w + 4 * L).fma(y, o0);
            o1 = at(weights, w + 5 * L).fma(y, o1);
            o2 = at(weights, w + 6 * L).fma(y, o2);
            o3 = at(weights, w + 7 * L).fma(y, o3);
        }
        if (even < depth) {
            FloatVector x = all(a[aStart + even]);
            int w = weightStart + even * PANEL;
            o0 = at(weights, w).fma(x, o0);
            o1 = at(weights, w + L).fma(x, o1);
            o2 = at(weights, w + 2 * L).fma(x, o2);
            o3 = at(weights, w + 3 * L).fma(x, o3);
        }
        e0.add(o0).intoArray(c, cStart);
        e1.add(o1).intoArray(c, cStart + L);
        e2.add(o2).intoArray(c, cStart + 2 * L);
        e3.add(o3).intoArray(c, cStart + 3 * L);
    }

    @Override
    void gates(LayerPass pass, int step, int panel) {
        int gate = pass.gate(panel, step);
        tanh(pass.gates, gate, gate + pass.rows * PANEL);
        cells(pass, step, panel);
    }

    /**
     * Replaces numbers by their tanh, two vectors at a time: they share a division, which costs as much as a dozen
     * multiplications. What is no number stays so.
     */
    private static void tanh(float[] z, int start, int end) {
        FloatVector limit = all(Tanh.LIMIT);
        FloatVector minus = all(-Tanh.LIMIT);
        FloatVector one = all(1);
        FloatVector p0 = all(Tanh.P0);
        FloatVector p1 = all(Tanh.P1);
        FloatVector p2 = all(Tanh.P2);
        FloatVector p3 = all(Tanh.P3);
        FloatVector p4 = all(Tanh.P4);
        FloatVector q1 = all(Tanh.Q1);
        FloatVector q2 = all(Tanh.Q2);
        FloatVector q3 = all(Tanh.Q3);
        FloatVector q4 = all(Tanh.Q4);
        for (int i = start; i < end; i += 2 * L) {
            FloatVector x = at(z, i);
            FloatVector y = at(z, i + L);
            x = x.blend(limit, x.compare(VectorOperators.GT, limit));
            y = y.blend(limit, y.compare(VectorOperators.GT, limit));
            x = x.blend(minus, x.compare(VectorOperators.LT, minus));
            y = y.blend(minus, y.compare(VectorOperators.LT, minus));
            FloatVector s = x.mul(x);
            FloatVector t = y.mul(y);
            FloatVector sBelow = s.fma(q4, q3).fma(s, q2).fma(s, q1).fma(s, one);
            FloatVector tBelow = t.fma(q4, q3).fma(t, q2).fma(t, q1).fma(t, one);
            FloatVector inverse = one.div(sBelow.mul(tBelow));
            x = x.mul(s.fma(p4, p3).fma(s, p2).fma(s, p1).fma(s, p0));
            y = y.mul(t.fma(p4, p3).fma(t, p2).fma(t, p1).fma(t, p0));
            x.mul(inverse.mul(tBelow)).intoArray(z, i);
            y.mul(inverse.mul(sBelow)).intoArray(z, i + L);
        }
    }

    /** Cells and states from the tanh of the gates' sums. */
    private static void cells(LayerPass pass, int step, int panel) {
        float[] z = pass.gates;
        float[] cells = pass.cells;
        float[] states = pass.inputs;
        int before = pass.cell(panel, step);
        int after = pass.cell(panel, step + 1);
        int state = pass.input(step + 1) + panel * L;
        int gate = pass.gate(panel, step);
        FloatVector half = all(0.5f);
        FloatVector limit = all(Tanh.LIMIT);
        FloatVector minus = all(-Tanh.LIMIT);
        for (int row = 0; row < pass.rows; row++) {
            FloatVector f = at(z, gate + L).fma(half, half);
            FloatVector o = at(z, gate + 2 * L).fma(half, half);
            FloatVector g = at(z, gate + 3 * L).fma(half, half);
            f.intoArray(z, gate + L);
            o.intoArray(z, gate + 2 * L);
            g.intoArray(z, gate + 3 * L);
            FloatVector cell = f.fma(at(cells, before), at(z, gate).mul(g));
            cell.intoArray(cells, after);
            FloatVector x = cell.blend(limit, cell.compare(VectorOperators.GT, limit));
            x = x.blend(minus, x.compare(VectorOperators.LT, minus));
            FloatVector s = x.mul(x);
            FloatVector below = s.fma(all(Tanh.Q4), all(Tanh.Q3)).fma(s, all(Tanh.Q2)).fma(s, all(Tanh.Q1)).fma(s, all(1));
            FloatVector above = s.fma(all(Tanh.P4), all(Tanh.P3)).fma(s, all(Tanh.P2)).fma(s, all(Tanh.P1)).fma(s,
                    all(Tanh.P0));
            FloatVector tanh = x.mul(above).div(below);
            tanh.intoArray(cells, after + L);
            o.mul(tanh).intoArray(states, state);
            gate += PANEL;
            before += 2 * L;
            after += 2 * L;
            state += pass.size.stride();
        }
    }

    @Override
    void gatesBack(LayerPass pass, int step, int panel, float[] above, int aboveStart, int vector, float[] later,
            int laterStart) {
        int gate = pass.gate(panel, step);
        int before = pass.cell(panel, step);
        int after = pass.cell(panel, step + 1);
        int up = aboveStart + LayerPass.vector(vector, pass.rows, L);
        int next = laterStart + LayerPass.vector(panel, pass.rows, L);
        int carry = pass.carry(panel);
        for (int row = 0; row < pass.rows; row++) {
            FloatVector state = at(above, up + row * PANEL).add(at(later, next + row * PANEL));
            cellsBack(state, pass.gates, gate + row * PANEL, pass.cells, before + row * 2 * L, after + row * 2 * L,
                    pass.carry, carry + row * L);
        }
    }

    private static void cellsBack(FloatVector state, float[] z, int gate, float[] cells, int before, int after,
            float[] carries, int carry) {
        FloatVector one = all(1);
        FloatVector a = at(z, gate);
        FloatVector f = at(z, gate + L);
        FloatVector o = at(z, gate + 2 * L);
        FloatVector g = at(z, gate + 3 * L);
        FloatVector tanh = at(cells, after + L);
        FloatVector out = state.mul(o);
        FloatVector cell = out.mul(one.sub(tanh.mul(tanh))).add(at(carries, carry));
        cell.mul(f).intoArray(carries, carry);
        cell.mul(g).mul(one.sub(a.mul(a))).intoArray(z, gate);
        cell.mul(at(cells, before)).mul(f.mul(one.sub(f))).intoArray(z, gate + L);
        out.mul(tanh).mul(one.sub(o)).intoArray(z, gate + 2 * L);
        cell.mul(a).mul(g.mul(one.sub(g))).intoArray(z, gate + 3 * L);
    }

    @Override
    void drop(float[] values, int start, int count, int unit, int key, Dropout dropout) {
        FloatVector scale = all(dropout.scale());
        for (int i = 0; i < count; i += L) {
            IntVector x = UNITS.add(key + (unit + i) * Dropout.UNIT);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 16)).mul(Dropout.FIRST);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 15)).mul(Dropout.SECOND);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 16));
            VectorMask<Float> dropped = x.lanewise(VectorOperators.LSHR, 8)
                    .compare(VectorOperators.LT, dropout.threshold()).cast(FLOATS);
            at(values, start + i).mul(scale).blend(0, dropped).intoArray(values, start + i);
        }
    }
}
