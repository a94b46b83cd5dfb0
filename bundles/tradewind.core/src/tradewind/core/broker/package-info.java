/**
 * What leads to a real broker. Only the bundle that trades and the one that speaks to TWS may use this package: whoever
 * else could place an order would go round the risk gate. Everybody else trades by
 * {@link tradewind.core.trade.Trading}.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.core.broker;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
