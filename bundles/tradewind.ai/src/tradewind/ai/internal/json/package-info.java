/**
 * JSON of our own cards and weights, read without trusting it.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.ai.internal.json;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
