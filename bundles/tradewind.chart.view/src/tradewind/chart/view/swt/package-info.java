/**
 * The chart as an SWT widget: canvas and surfaces on GC, SWTChart as the host of the plot area.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.chart.view.swt;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
