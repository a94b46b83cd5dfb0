/**
 * The sockets: handshake, frames in and out, and faults of the line.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.tws.gateway.internal.session;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
