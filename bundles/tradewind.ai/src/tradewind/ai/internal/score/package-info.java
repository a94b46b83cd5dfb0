/**
 * Whether a forecast is worth anything: errors, tests, intervals, money.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.ai.internal.score;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
