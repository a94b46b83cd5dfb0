/**
 * How extension points are read: contributions are made when they are first needed, and a bad one harms nothing else.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.extension;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
