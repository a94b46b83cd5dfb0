/**
 * Placing and changing orders by hand: the ticket, the question before sending, the lines on the chart, the alerts.
 *
 * <p>Parameters are left out of the default: the platform's overridden methods do not constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package tradewind.workbench.internal.trade;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
