/**
 * How numbers and times are written for people. Files and machines get other forms.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.workbench.internal.text;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
