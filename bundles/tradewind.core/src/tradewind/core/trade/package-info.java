/**
 * Trading as everybody sees it: what can be ordered, what became of it, what the account holds, and the one service that
 * leads to a broker, {@link tradewind.core.trade.Trading}.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.core.trade;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
