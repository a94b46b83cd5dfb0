package tradewind.ai.lstm.internal.kernel;

import java.util.Arrays;

/** The inner loops without vectors; such as the compiler makes some of by itself. */
final class PlainArithmetic extends Arithmetic {
    private static final int L = 16;
    private static final int PANEL = NetworkShape.GATES * L;

    PlainArithmetic() {
        super(L);
    }

    @Override
    void multiply(float[] a, int aStart, int aRow, float[] weights, int weightStart, int depth, float[] c, int cStart,
            int rows, boolean add) {
        for (int row = 0; row < rows; row++) {
            int to = cStart + row * PANEL;
            if (!add) {
                Arrays.fill(c, to, to + PANEL, 0);
            }
            for (int k = 0; k < depth; k++) {
                grow(c, to, a[aStart + row * aRow + k], weights, weightStart + k * PANEL);
            }
        }
    }

    @Override
    void strips(float[] a, int aStart, int aRow, int depth, int columns, float[] strips) {
        for (int column = 0; column < columns; column++) {
            int to = (column / 4 * depth) * 4 + column % 4;
            for (int k = 0; k < depth; k++) {
                strips[to + k * 4] = a[aStart + k * aRow + column];
            }
        }
    }

    @Override
    void multiplyStrips(float[] strips, int columns, float[] weights, int weightStart, int depth, float[] c,
            int cStart) {
        for (int column = 0; column < columns; column++) {
            int from = (column / 4 * depth) * 4 + column % 4;
            for (int k = 0; k < depth; k++) {
                grow(c, cStart + column * PANEL, strips[from + k * 4], weights, weightStart + k * PANEL);
            }
        }
    }

    @Override
    void multiplyRow(float[] a, int aStart, float[] weights, int weightStart, int depth, float[] c, int cStart) {
        for (int k = 0; k < depth; k++) {
            grow(c, cStart, a[aStart + k], weights, weightStart + k * PANEL);
        }
    }

    private static void grow(float[] c, int cStart, float factor, float[] w, int wStart) {
        for (int i = 0; i < PANEL; i++) {
            c[cStart + i] += factor * w[wStart + i];
        }
    }

    @Override
    void gates(LayerPass pass, int step, int panel) {
        for (int row = 0; row < pass.rows; row++) {
            int gate = pass.gate(panel, step) + row * PANEL;
            int before = pass.cell(panel, step) + row * 2 * L;
            int after = pass.cell(panel, step + 1) + row * 2 * L;
            int state = pass.input(step + 1) + row * pass.size.stride() + panel * L;
            cells(pass, gate, before, after, state);
        }
    }

    private static void cells(LayerPass pass, int gate, int before, int after, int state) {
        float[] z = pass.gates;
        for (int i = 0; i < L; i++) {
            z[gate + i] = Tanh.of(z[gate + i]);
        }
        for (int i = L; i < PANEL; i++) {
            z[gate + i] = Tanh.sigmoid(z[gate + i]);
        }
        for (int i = 0; i < L; i++) {
            float cell = z[gate + L + i] * pass.cells[before + i] + z[gate + i] * z[gate + 3 * L + i];
            float tanh = Tanh.of(cell);
            pass.cells[after + i] = cell;
            pass.cells[after + L + i] = tanh;
            pass.inputs[state + i] = z[gate + 2 * L + i] * tanh;
        }
    }

    @Override
    void gatesBack(LayerPass pass, int step, int panel, float[] above, int aboveStart, int vector, float[] later,
            int laterStart) {
        for (int row = 0; row < pass.rows; row++) {
            int up = aboveStart + LayerPass.vector(vector, pass.rows, L) + row * PANEL;
            int next = laterStart + LayerPass.vector(panel, pass.rows, L) + row * PANEL;
            int gate = pass.gate(panel, step) + row * PANEL;
            int before = pass.cell(panel, step) + row * 2 * L;
            int after = pass.cell(panel, step + 1) + row * 2 * L;
            for (int i = 0; i < L; i++) {
                cellBack(pass, above[up + i] + later[next + i], gate + i, before + i, after + i,
                        pass.carry(panel) + row * L + i);
            }
        }
    }

    private static void cellBack(LayerPass pass, float state, int gate, int before, int after, int carry) {
        float[] z = pass.gates;
        float a = z[gate];
        float f = z[gate + L];
        float o = z[gate + 2 * L];
        float g = z[gate + 3 * L];
        float tanh = pass.cells[after + L];
        float cell = state * o * (1 - tanh * tanh) + pass.carry[carry];
        pass.carry[carry] = cell * f;
        z[gate] = cell * g * (1 - a * a);
        z[gate + L] = cell * pass.cells[before] * f * (1 - f);
        z[gate + 2 * L] = state * tanh * o * (1 - o);
        z[gate + 3 * L] = cell * a * g * (1 - g);
    }

    @Override
    void drop(float[] values, int start, int count, int unit, int key, Dropout dropout) {
        for (int i = 0; i < count; i++) {
            values[start + i] = dropout.drops(key, unit + i) ? 0 : values[start + i] * dropout.scale();
        }
    }
}
