/**
 * What the chart shows and where: scales, ticks, viewport, and the scene that renderers read. No toolkit, no threads.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.chart.view.model;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
