/**
 * The product without a window: one class for each command of {@code ./tradewind COMMAND}. Commands read their options
 * first and ask for services after, so that an option can still change where those keep their data.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.cli;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
