/**
 * Price models: what a plug-in that forecasts gives and gets, and the values both sides speak in.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.core.forecast;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
