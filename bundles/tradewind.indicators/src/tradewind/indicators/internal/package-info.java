/**
 * The formulas of the indicators, and the parts that they are put together from: windows, averages, extremes.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.indicators.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
