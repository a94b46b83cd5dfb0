/**
 * The watch list: quotes of the instruments that a person keeps an eye on.
 *
 * <p>Parameters are left out of the default: the platform's overridden methods do not constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package tradewind.workbench.internal.watch;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
