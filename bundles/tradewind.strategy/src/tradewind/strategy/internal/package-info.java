/**
 * Runs strategies on closed bars: back-tested, replayed, simulated and live by the same code, with one decision log.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.strategy.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
