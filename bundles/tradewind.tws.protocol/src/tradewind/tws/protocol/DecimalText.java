package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.Nullable;

/** Decimals between bytes and {@link BigDecimal}. */
final class DecimalText {

	private static final int LONGEST = 400;
	private static final int PLAIN_SCALE = 40;

	private DecimalText() {
	}

	/** A decimal from its digits; null for the largest int, which stands for unset. */
	static @Nullable BigDecimal of(long digits, int scale, boolean negative) {
		return digits == Unset.INT && scale == 0 && !negative ? null : BigDecimal.valueOf(negative ? -digits : digits, scale);
	}

	/** A text that is longer than usual, or no number. */
	static @Nullable BigDecimal parse(byte[] a, int from, int to, FieldCursor cursor) {
		if (cursor.isUnsetDouble(from, to)) {
			return null;
		}
		if (to - from > LONGEST) {
			cursor.countMalformed();
			return null;
		}
		String text = new String(a, from, to - from, StandardCharsets.ISO_8859_1);
		return switch (text) {
		case Unset.INT_TEXT, Unset.LONG_TEXT, Unset.DECIMAL_TEXT, "Infinity", "-Infinity", "NaN", "None", "?" -> null;
		default -> number(text, cursor);
		};
	}

	/** The text of a decimal: plain digits, unless its exponent would make that absurdly long. */
	static String format(BigDecimal value) {
		return Math.abs((long) value.scale()) <= PLAIN_SCALE ? value.toPlainString() : value.toString();
	}

	private static @Nullable BigDecimal number(String text, FieldCursor cursor) {
		try {
			return new BigDecimal(text);
		} catch (NumberFormatException e) {
			cursor.countMalformed();
			return null;
		}
	}
}
