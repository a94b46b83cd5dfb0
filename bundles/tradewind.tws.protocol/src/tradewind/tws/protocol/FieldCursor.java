package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads the NUL-terminated fields of one frame in place, without allocating for numbers and for texts seen before. A strange byte never throws: a field that is not what was asked for reads as
 * unset and is counted in {@link #malformed()}. Only a frame that has no more fields throws. Not for several threads; reuse one cursor for many frames.
 */
public final class FieldCursor {

	private static final double[] POWERS = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
	private static final int LOOK_AHEAD = 16;
	/** Added to a digit this stays below 64, added to any character above the digits it does not. */
	private static final int ABOVE_NINE = 6;
	private static final byte[] UNSET_DOUBLE = Unset.DOUBLE_TEXT.getBytes(StandardCharsets.US_ASCII);

	private final TextCache texts = new TextCache();
	private byte[] bytes = {};
	private int pos;
	private int end;
	private int malformed;
	private boolean date;

	/** Begins a frame's payload. A last field without its NUL is read as if it had one. */
	public FieldCursor wrap(byte[] source, int offset, int length) {
		if (length > 0 && source[offset + length - 1] != 0) {
			bytes = Arrays.copyOfRange(source, offset, offset + length + 1);
			pos = 0;
			end = length + 1;
		} else {
			// the same array mostly: a reference not stored again costs no barrier of the garbage collector
			if (bytes != source) {
				bytes = source;
			}
			pos = offset;
			end = offset + length;
		}
		malformed = 0;
		return this;
	}

	public boolean hasMore() {
		return pos < end;
	}

	/** Bytes not yet read; every field needs at least one. */
	public int remaining() {
		return end - pos;
	}

	/** Fields of this frame that were not what was asked for. */
	public int malformed() {
		return malformed;
	}

	/** Skips what is left and returns how many fields that was. */
	public int skipRest() {
		int n = 0;
		for (int p = pos; p < end; p++) {
			if (bytes[p] == 0) {
				n++;
			}
		}
		pos = end;
		return n;
	}

	public void skip() throws BadFrameException {
		pos = terminator(begin()) + 1;
	}

	public void skip(int count) throws BadFrameException {
		for (int i = 0; i < count; i++) {
			skip();
		}
	}

	/** An int; 0 when the field is empty, {@link Unset#INT} when it is no int. */
	public int integer() throws BadFrameException {
		int p = begin();
		int digit = bytes[p] - '0';
		if (digit >= 0 && digit <= 9 && bytes[p + 1] == 0) {
			pos = p + 2;
			return digit;
		}
		return (int) whole(0, Unset.INT, Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	/** An int; {@link Unset#INT} when the field is empty or no int. */
	public int integerMax() throws BadFrameException {
		return (int) whole(Unset.INT, Unset.INT, Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	/** A long; 0 when the field is empty, {@link Unset#LONG} when it is no long. */
	public long longInteger() throws BadFrameException {
		return whole(0, Unset.LONG, Long.MIN_VALUE, Long.MAX_VALUE);
	}

	/** True for any number other than 0 and for {@code true}. */
	public boolean flag() throws BadFrameException {
		int p = begin();
		byte b = bytes[p];
		if (b == 0) {
			pos = p + 1;
			return false;
		}
		if (bytes[p + 1] == 0) {
			pos = p + 2;
			return b != '0';
		}
		int q = terminator(p);
		pos = q + 1;
		return !matches(p, q, "false") && !matches(p, q, "0.0");
	}

	/** A double; 0 when the field is empty, NaN when it is unset or no number. */
	public double real() throws BadFrameException {
		return real(0);
	}

	/** A double; NaN when the field is empty, unset or no number. */
	public double realMax() throws BadFrameException {
		return real(Double.NaN);
	}

	private double real(double empty) throws BadFrameException {
		byte[] a = bytes;
		int p = begin();
		if (p + LOOK_AHEAD <= a.length) {
			long text = PackedNumber.word(a, p);
			int bits = PackedNumber.bitsBeforeNul(text);
			int point = PackedNumber.bitsBeforePoint(text);
			if (bits < 64 || a[p + 8] == 0 && point < 64) {
				int wholeBits = Math.min(point, bits);
				int digitBits = point < bits ? bits - 8 : bits;
				long digits = PackedNumber.alignedDigits(PackedNumber.without(text, wholeBits), digitBits);
				if (digitBits > 0 && PackedNumber.areDigits(digits)) {
					pos = p + (bits >> 3) + 1;
					return PackedNumber.value(digits) / POWERS[digitBits - wholeBits >> 3];
				}
			} else {
				long packed = PackedNumber.parse(a, p);
				if (packed >= 0) {
					pos = p + PackedNumber.length(packed) + 1;
					return PackedNumber.mantissa(packed) / POWERS[PackedNumber.scale(packed)];
				}
			}
		}
		return unusualReal(empty);
	}

	private double unusualReal(double empty) {
		int p = pos;
		int q = terminator(p);
		pos = q + 1;
		if (p == q) {
			return empty;
		}
		if (isUnsetDouble(p, q)) {
			return Double.NaN;
		}
		try {
			double v = Double.parseDouble(new String(bytes, p, q - p, StandardCharsets.ISO_8859_1));
			return v == Double.MAX_VALUE ? Double.NaN : v;
		} catch (NumberFormatException e) {
			malformed++;
			return Double.NaN;
		}
	}

	/** A decimal with the digits of the wire; null when the field is empty, unset, not finite or no number. */
	public @Nullable BigDecimal decimal() throws BadFrameException {
		byte[] a = bytes;
		int p = begin();
		if (a[p] == 0) {
			pos = p + 1;
			return null;
		}
		int digits = a[p] == '-' ? p + 1 : p;
		if (digits + LOOK_AHEAD <= a.length) {
			long packed = PackedNumber.parse(a, digits);
			if (packed >= 0) {
				pos = digits + PackedNumber.length(packed) + 1;
				return DecimalText.of(PackedNumber.mantissa(packed), PackedNumber.scale(packed), digits != p);
			}
		}
		int q = terminator(p);
		pos = q + 1;
		return DecimalText.parse(a, p, q, this);
	}

	/** A text as sent: ASCII, else UTF-8, else Latin-1. Short texts come from a cache. */
	public String text() throws BadFrameException {
		int p = begin();
		byte[] a = bytes;
		if (a[p] == 0) {
			pos = p + 1;
			return "";
		}
		if (p + LOOK_AHEAD <= a.length) {
			long low = PackedNumber.word(a, p);
			int bits = PackedNumber.bitsBeforeNul(low);
			if (bits < 64) {
				pos = p + (bits >> 3) + 1;
				return texts.get(low & (1L << bits) - 1, 0, a, p, bits >> 3);
			}
			long high = PackedNumber.word(a, p + 8);
			bits = PackedNumber.bitsBeforeNul(high);
			if (bits < 64) {
				pos = p + (bits >> 3) + 9;
				return texts.get(low, high & (1L << bits) - 1, a, p, 8 + (bits >> 3));
			}
		}
		int q = terminator(p);
		pos = q + 1;
		return TextCache.make(a, p, q - p);
	}

	/** Whether the field is this ASCII text; moves on either way. */
	public boolean bytesEqual(byte[] expected) throws BadFrameException {
		int p = begin();
		int q = terminator(p);
		pos = q + 1;
		return Arrays.equals(bytes, p, q, expected, 0, expected.length);
	}

	/** A text in which {@code \}{@code uXXXX} stands for a character. */
	public String escapedText() throws BadFrameException {
		return TextCache.unescape(text());
	}

	/** A bar's time as {@link BarTime} reads it: epoch seconds, or {@link Unset#LONG} for a text that is no time. */
	long barTime() throws BadFrameException {
		byte[] a = bytes;
		int p = begin();
		if (p + LOOK_AHEAD <= a.length) {
			long eight = PackedNumber.eightDigits(a, p);
			int ten = a[p + 8] - '0';
			int one = a[p + 9] - '0';
			if (eight >= 0 && ten >= 0 && ten <= 9 && one >= 0 && one <= 9 && a[p + 10] == 0) {
				pos = p + 11;
				date = false;
				return eight * 100 + ten * 10 + one;
			}
		}
		String text = text();
		date = BarTime.isDate(text);
		long time = BarTime.epochSecond(text);
		if (time == Unset.LONG) {
			malformed++;
		}
		return time;
	}

	/** Whether the last bar's time was a date without a time of day. */
	boolean wasDate() {
		return date;
	}

	void countMalformed() {
		malformed++;
	}

	boolean isUnsetDouble(int from, int to) {
		return to - from == UNSET_DOUBLE.length && Arrays.equals(bytes, from, to, UNSET_DOUBLE, 0, UNSET_DOUBLE.length);
	}

	private long whole(long empty, long unset, long min, long max) throws BadFrameException {
		byte[] a = bytes;
		int p = begin();
		int first = p;
		long m = 0;
		if (p + LOOK_AHEAD <= a.length) {
			long eight = PackedNumber.eightDigits(a, p);
			if (eight >= 0) {
				m = eight;
				p += 8;
			}
		}
		int strange = 0;
		int b = a[p];
		while (b >= '0') {
			m = m * 10 + (b - '0');
			strange |= b + ABOVE_NINE;
			b = a[++p];
		}
		if (b == 0 && (strange & ~0x3f) == 0 && p > first && p - first <= 18 && m <= max) {
			pos = p + 1;
			return m;
		}
		return unusualWhole(empty, unset, min, max);
	}

	/** Empty, longer than 15 digits, written like {@code 5.0}, or at the very end of the array. */
	private long unusualWhole(long empty, long unset, long min, long max) {
		int p = pos;
		int q = terminator(p);
		pos = q + 1;
		if (p == q) {
			return empty;
		}
		if (isUnsetDouble(p, q)) {
			return unset;
		}
		try {
			BigDecimal v = new BigDecimal(new String(bytes, p, q - p, StandardCharsets.ISO_8859_1));
			if (v.precision() - v.scale() <= 20) {
				long whole = v.longValueExact();
				if (whole >= min && whole <= max) {
					return whole;
				}
			}
		} catch (ArithmeticException | NumberFormatException e) {
			// counted below like a number out of range
		}
		malformed++;
		return unset;
	}

	private int begin() throws BadFrameException {
		if (pos >= end) {
			throw new BadFrameException("the frame has no more fields");
		}
		return pos;
	}

	private int terminator(int from) {
		byte[] a = bytes;
		int p = from;
		for (int last = a.length - 8; p <= last; p += 8) {
			int bits = PackedNumber.bitsBeforeNul(PackedNumber.word(a, p));
			if (bits < 64) {
				return p + (bits >> 3);
			}
		}
		while (a[p] != 0) {
			p++;
		}
		return p;
	}

	private boolean matches(int from, int to, String text) {
		if (to - from != text.length()) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (bytes[from + i] != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}
}
