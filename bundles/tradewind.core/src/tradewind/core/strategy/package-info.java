/**
 * Strategies: what a plug-in that trades gives and gets, and the service that runs it. A strategy decides; orders, limits
 * and money are the business of the host.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.core.strategy;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
