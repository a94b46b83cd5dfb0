/**
 * Indicators: what is computed from closed bars, for charts and for strategies.
 *
 * <p>A kind describes itself and makes indicators. An indicator is given closed, authoritative bars one by one, oldest
 * first, and says its outputs after each. What a bar in progress would say is asked of a copy, so that a value which may
 * still change never enters the state.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.core.indicator;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
