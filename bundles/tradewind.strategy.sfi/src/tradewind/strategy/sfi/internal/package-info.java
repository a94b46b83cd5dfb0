/**
 * SFI Charlie, plugged in by the extension point; also the worked example of a strategy in a bundle of its own.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.strategy.sfi.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
