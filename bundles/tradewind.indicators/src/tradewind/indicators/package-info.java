/**
 * The indicators that come with the product, made for bars that arrive one by one.
 *
 * <p>Each costs the same at every bar, whatever its period, but for the mean deviation of CCI, which goes through its window.
 * They hold a window of numbers and no series. That is why they are our own: ta4j, which the tests hold them against, is a
 * fine library (MIT licence, an OSGi bundle that needs slf4j, gson and commons-math3), but its indicators belong to a bar
 * series of boxed numbers that they keep and cache, many go through their window at each bar, and a bar in progress is part
 * of that series.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.indicators;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
