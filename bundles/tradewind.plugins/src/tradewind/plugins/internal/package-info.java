/**
 * Plug-ins by p2: sites are read, jars examined, the profile changed, and the running framework after it.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.plugins.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
