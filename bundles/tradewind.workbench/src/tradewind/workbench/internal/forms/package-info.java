/**
 * What the forms of the workbench have in common.
 *
 * <p>Parameters are left out of the default: the platform's overridden methods do not constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package tradewind.workbench.internal.forms;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
