/**
 * A market out of files of bars, trades and quotes, with the files' own dates as its time.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.tws.gateway.internal.replay;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
