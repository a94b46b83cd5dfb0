/**
 * The embedded gateway: the server side of the TWS protocol over a market of its own.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.tws.gateway.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
