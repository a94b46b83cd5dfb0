package tradewind.ai.lstm.internal.kernel;

import java.util.Arrays;

/**
 * What one layer keeps of a pass of some windows through all steps. Rows are windows; their number is a multiple of the
 * row tile except in the pass of a single window.
 */
final class LayerPass {
    final LayerSize size;
    final int steps;
    int rows;
    /** Step, row, number: see {@link LayerSize}. One step more than the window has: its state is the last one. */
    final float[] inputs;
    /** Panel, step, row, gate and lane: sums, then gates, then gradients by the sums. */
    final float[] gates;
    /** Panel, step, row; cell and its tanh. One step more: the first is the zero before the window. */
    final float[] cells;
    /** Panel, row: the gradient by the cell, from the step behind. */
    final float[] carry;
    /** Step (one only if nothing is below), panel of the way back, row. */
    final float[] back;

    LayerPass(LayerSize size, int steps, int capacity, boolean training) {
        this.size = size;
        this.steps = steps;
        int spare = LayerSize.tiled(1);
        inputs = CacheLines.of(((steps + 1) * capacity + spare) * size.stride());
        gates = CacheLines.of(size.panels() * (steps * capacity + spare) * size.panelRow());
        cells = CacheLines.of(size.panels() * (steps + 1) * capacity * 2 * size.lanes());
        carry = new float[training ? size.panels() * capacity * size.lanes() : 0];
        int kept = size.below() > 0 ? steps : 1;
        back = CacheLines.of(training ? kept * size.backPanels() * capacity * size.panelRow() : 0);
        for (int row = 0; row < (steps + 1) * capacity; row++) {
            inputs[CacheLines.FIRST + row * size.stride() + size.bias()] = 1;
        }
    }

    /** Before a pass: the number of rows, and the zeros before the first step. */
    void begin(int count) {
        rows = count;
        for (int row = 0; row < rows; row++) {
            int from = input(0) + row * size.stride();
            Arrays.fill(inputs, from, from + size.inputStart(), 0);
        }
        for (int panel = 0; panel < size.panels(); panel++) {
            Arrays.fill(cells, cell(panel, 0), cell(panel, 1), 0);
        }
        Arrays.fill(carry, 0);
    }

    int input(int step) {
        return CacheLines.FIRST + step * rows * size.stride();
    }

    int gate(int panel, int step) {
        return CacheLines.FIRST + (panel * panelRows() + step * rows) * size.panelRow();
    }

    /** Of the step before: step + 1 holds the cell of a step. */
    int cell(int panel, int step) {
        return CacheLines.FIRST + (panel * (steps + 1) + step) * rows * 2 * size.lanes();
    }

    int carry(int panel) {
        return panel * rows * size.lanes();
    }

    int back(int step) {
        return CacheLines.FIRST + (size.below() > 0 ? step * backStep() : 0);
    }

    /** Floats of a step on the way back. */
    int backStep() {
        return size.backPanels() * rows * size.panelRow();
    }

    /** Where in a step of the way back a vector of a panel begins. */
    static int vector(int number, int rows, int lanes) {
        return number / NetworkShape.GATES * rows * NetworkShape.GATES * lanes + number % NetworkShape.GATES * lanes;
    }

    private int panelRows() {
        return LayerSize.tiled(steps * rows);
    }
}
