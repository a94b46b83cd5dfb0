/**
 * Orders from intent to end: the risk gate, the journal, the state of each order, reconciliation after every
 * interruption, and the kill switch. All state belongs to the thread {@code trading}; the journal is written and synced
 * before anything is handed to the broker.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.trader.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
