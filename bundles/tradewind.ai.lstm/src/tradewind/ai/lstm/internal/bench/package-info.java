/** Measures training and prediction against stock Deeplearning4j and, where it is installed, PyTorch. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.ai.lstm.internal.bench;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
