/**
 * What answers the requests of a client, one desk for each kind.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.tws.gateway.internal.desk;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
