package tradewind.tws.protocol;

/**
 * What "no value" is in the Java values of this package: {@link #INT} and {@link #LONG} as on the wire, {@code NaN} for a double, {@code null} for a decimal, the empty string for a text. The wire
 * itself uses the empty field, the largest double, int or long, or the smallest long; reading maps all of them.
 */
public final class Unset {

	public static final int INT = Integer.MAX_VALUE;
	public static final long LONG = Long.MAX_VALUE;

	static final String DOUBLE_TEXT = "1.7976931348623157E308";
	static final String INT_TEXT = "2147483647";
	static final String LONG_TEXT = "9223372036854775807";
	static final String DECIMAL_TEXT = "-9223372036854775808";

	private Unset() {
	}

	public static boolean is(int value) {
		return value == INT;
	}

	public static boolean is(long value) {
		return value == LONG;
	}

	public static boolean is(double value) {
		return Double.isNaN(value);
	}
}
