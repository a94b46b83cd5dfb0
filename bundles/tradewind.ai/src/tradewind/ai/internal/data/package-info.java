/**
 * From bars to what a model sees: input columns, scalers, anchors and folds.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.ai.internal.data;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
