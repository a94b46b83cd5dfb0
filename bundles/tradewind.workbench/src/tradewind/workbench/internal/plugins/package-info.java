/**
 * Plug-ins: what is installed, and what a person reads before one is.
 *
 * <p>Parameters are left out of the default: the platform's overridden methods do not constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package tradewind.workbench.internal.plugins;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
