package tradewind.ai.lstm.internal.kernel;

/**
 * The layers of a network: LSTM layers of which the last hands on its last step, a dense layer with rectifiers, and a
 * linear one. Dropout lies behind each LSTM layer.
 *
 * @param features input columns
 * @param steps    length of a window
 * @param lstm     units of each LSTM layer
 * @param dropout  share of values that is dropped in training, 0 for none
 * @param dense    units of the dense layer, 0 for none
 * @param outputs  outputs of the linear layer
 */
public record NetworkShape(int features, int steps, int[] lstm, double dropout, int dense, int outputs) {
}
