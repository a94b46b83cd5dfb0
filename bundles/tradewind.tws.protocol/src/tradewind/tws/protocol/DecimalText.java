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

	static @Nullable BigDecimal parse(byte[] a, int from, int to, FieldCursor cursor) {
		int p = from;
		boolean negative = a[p] == '-';
		if (negative) {
			p++;
		}
		long m = 0;
		int point = -1;
		int digits = 0;
		for (; p < to; p++) {
			int d = a[p] - '0';
			if (d >= 0 && d <= 9 && digits < 18) {
				m = m * 10 + d;
				digits++;
			} else if (d == '.' - '0' && point < 0) {
				point = p;
			} else {
				return unusual(a, from, to, cursor);
			}
		}
		if (digits == 0) {
			cursor.countMalformed();
			return null;
		}
		if (m == Unset.INT && point < 0 && !negative) {
			return null;
		}
		return BigDecimal.valueOf(negative ? -m : m, point < 0 ? 0 : to - point - 1);
	}

	/** The text of a decimal: plain digits, unless its exponent would make that absurdly long. */
	static String format(BigDecimal value) {
		return Math.abs((long) value.scale()) <= PLAIN_SCALE ? value.toPlainString() : value.toString();
	}

	private static @Nullable BigDecimal unusual(byte[] a, int from, int to, FieldCursor cursor) {
		if (cursor.isUnsetDouble(from, to)) {
			return null;
		}
		if (to - from > LONGEST) {
			cursor.countMalformed();
			return null;
		}
		String text = new String(a, from, to - from, StandardCharsets.ISO_8859_1);
		return switch (text) {
		case Unset.LONG_TEXT, Unset.DECIMAL_TEXT, "Infinity", "-Infinity", "NaN", "None", "?" -> null;
		default -> number(text, cursor);
		};
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
