/**
 * Back-tests and sweeps of strategies, as a person sees them.
 *
 * <p>Parameters are left out of the default: the platform's overridden methods do not constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package tradewind.workbench.internal.backtest;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
