/**
 * Statistics that price models and strategies are both judged by.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.core.statistics;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
