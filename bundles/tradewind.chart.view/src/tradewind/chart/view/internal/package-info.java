/**
 * The live chart view: actions, gestures, dialogs, and the services it takes and gives.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.chart.view.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
