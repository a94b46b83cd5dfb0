/**
 * Plug-ins of others: installed, updated and removed while the product runs, and what they may do.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.core.plugin;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
