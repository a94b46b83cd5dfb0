/**
 * Measurements that need more than one part of the product, or a part that knows no services. Those of a single part
 * lie with it.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.bench;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
