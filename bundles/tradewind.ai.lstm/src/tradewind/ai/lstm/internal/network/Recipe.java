package tradewind.ai.lstm.internal.network;

/**
 * How a network starts and steps.
 *
 * @param rate     learning rate of Adam
 * @param clip     largest norm of the gradient of one kind of weights, 0 for no limit
 * @param seed     of the first weights
 * @param zeroHead whether the weights of the output layer start at 0, so that all outputs do
 */
public record Recipe(double rate, double clip, int seed, boolean zeroHead) {
}
