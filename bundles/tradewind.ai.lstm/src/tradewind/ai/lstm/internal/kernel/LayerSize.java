package tradewind.ai.lstm.internal.kernel;

/**
 * The sizes of an LSTM layer in packed form. A row of its input holds the state before the step, what comes from below,
 * and a one for the bias; hidden units and units from below are filled up with zeros to whole vectors.
 *
 * @param hidden units
 * @param inputs numbers from below
 * @param below vectors of units from below, 0 for the layer that reads features
 * @param lanes floats a vector
 */
record LayerSize(int hidden, int inputs, int below, int lanes) {
    private static final int ROW_TILE = 4;

    static LayerSize of(NetworkShape shape, int layer, int lanes) {
        int below = layer == 0 ? 0 : vectors(shape.inputs(layer), lanes);
        return new LayerSize(shape.hidden(layer), shape.inputs(layer), below, lanes);
    }

    /** The smallest multiple of the row tile of {@link Arithmetic#multiply} that holds this many rows. */
    static int tiled(int rows) {
        return (rows + ROW_TILE - 1) / ROW_TILE * ROW_TILE;
    }

    private static int vectors(int units, int lanes) {
        return (units + lanes - 1) / lanes;
    }

    /** Panels of gates: vectors of hidden units. */
    int panels() {
        return vectors(hidden, lanes);
    }

    /** Floats in a row of a panel. */
    int panelRow() {
        return NetworkShape.GATES * lanes;
    }

    /** Where in a row of input begins what comes from below. */
    int inputStart() {
        return panels() * lanes;
    }

    /** Where in a row of input the one stands. */
    int bias() {
        return inputStart() + (below == 0 ? inputs : below * lanes);
    }

    /** Numbers in a row of input. */
    int depth() {
        return bias() + 1;
    }

    /** Rows of a panel of weights, zeros at the end included. */
    int weightRows() {
        return tiled(depth());
    }

    /** Floats from a row of input to the next. */
    int stride() {
        return vectors(depth(), 16) * 16;
    }

    /** Panels of the way back: four vectors each, first those of the state, then those of the units from below. */
    int backPanels() {
        return (panels() + below + NetworkShape.GATES - 1) / NetworkShape.GATES;
    }

    /** Floats of all panels of weights. */
    int weights() {
        return panels() * weightRows() * panelRow();
    }

    /** Where a row of a panel of weights begins. */
    int weight(int panel, int row) {
        return CacheLines.FIRST + (panel * weightRows() + row) * panelRow();
    }

    /** Floats of all weights of the way back. */
    int backWeights() {
        return backPanels() * panels() * panelRow() * panelRow();
    }

    /** Where the weights between a panel of gates and a panel of the way back begin. */
    int backWeight(int backPanel, int panel) {
        return CacheLines.FIRST + (backPanel * panels() + panel) * panelRow() * panelRow();
    }
}
