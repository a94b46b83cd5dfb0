/**
 * Arithmetic of stacked LSTM networks in plain Java: loss gradients of a batch on all cores, outputs, and predictions of
 * one window at a time. Parameters and gradients are in the order of Deeplearning4j.
 *
 * <p>Inside, weights lie in panels: matrices whose rows are four vectors, the gates of as many hidden units as a vector
 * has lanes. A task works on a few dozen windows at once, so that its state stays in the cache of its core.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.ai.lstm.internal.kernel;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
