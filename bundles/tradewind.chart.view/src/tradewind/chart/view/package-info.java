/**
 * The live chart: its view and its preferences. The chart itself is in the packages below this one, which stay inside
 * the bundle but for the canvas.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.chart.view;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
