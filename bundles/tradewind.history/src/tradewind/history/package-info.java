/**
 * What is kept on disk: bars as CSV, the bar store, and the instruments that were seen. Everything is replaced whole by
 * write, sync and rename, or appended to a journal of checked records, so that a kill at any moment loses nothing that
 * was acknowledged.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.history;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
