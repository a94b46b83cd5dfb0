/**
 * Price models: training, evaluation and prediction by whatever forecasters are installed.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.ai.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
