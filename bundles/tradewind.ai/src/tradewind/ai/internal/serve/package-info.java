/**
 * Live forecasts: one served model for each series, its log, its score, and the rules by which it abstains.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.ai.internal.serve;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
