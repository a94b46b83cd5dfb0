/**
 * Price bars: one bar, its size and provenance, and the immutable series of bars in primitive columns.
 *
 * <p>Times are epoch seconds UTC of the <em>start</em> of a bar, as IB stamps them. Prices are {@code double}: bars feed
 * charts, indicators and models, never an order.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.core.bar;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
