/**
 * Draws a scene on a canvas. Renderers know neither the workbench nor SWT nor SWTChart.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.chart.view.render;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
