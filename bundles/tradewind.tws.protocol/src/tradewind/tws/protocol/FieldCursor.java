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
	private static final int EXACT_DIGITS = 15;
	private static final byte[] UNSET_DOUBLE = Unset.DOUBLE_TEXT.getBytes(StandardCharsets.US_ASCII);

	private final TextCache texts = new TextCache();
	private byte[] bytes = {};
	private int pos;
	private int end;
	private int malformed;

	/** Begins a frame's payload. A last field without its NUL is read as if it had one. */
	public FieldCursor wrap(byte[] source, int offset, int length) {
		if (length > 0 && source[offset + length - 1] != 0) {
			bytes = Arrays.copyOfRange(source, offset, offset + length + 1);
			pos = 0;
			end = length + 1;
		} else {
			bytes = source;
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
		int q = terminator(p);
		pos = q + 1;
		if (q - p == 1) {
			return bytes[p] != '0';
		}
		return q > p && !matches(p, q, "false") && !matches(p, q, "0.0") && !matches(p, q, "00");
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
		int b = a[p];
		boolean negative = b == '-';
		if (negative) {
			b = a[++p];
		}
		int first = p;
		long m = 0;
		int d = b - '0';
		while (d >= 0 && d <= 9) {
			m = m * 10 + d;
			b = a[++p];
			d = b - '0';
		}
		int digits = p - first;
		int scale = 0;
		if (b == '.') {
			int point = ++p;
			b = a[p];
			d = b - '0';
			while (d >= 0 && d <= 9) {
				m = m * 10 + d;
				b = a[++p];
				d = b - '0';
			}
			scale = p - point;
			digits += scale;
		}
		if (b == 0 && digits > 0 && digits <= EXACT_DIGITS) {
			pos = p + 1;
			double v = scale == 0 ? m : m / POWERS[scale];
			return negative ? -v : v;
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
		int p = begin();
		int q = terminator(p);
		pos = q + 1;
		return p == q ? null : DecimalText.parse(bytes, p, q, this);
	}

	/** A text as sent: ASCII, else UTF-8, else Latin-1. Short texts come from a cache. */
	public String text() throws BadFrameException {
		int p = begin();
		byte[] a = bytes;
		int q = p;
		int hash = 0;
		int or = 0;
		int b = a[q];
		while (b != 0) {
			hash = 31 * hash + b;
			or |= b;
			b = a[++q];
		}
		pos = q + 1;
		if (q == p) {
			return "";
		}
		return or >= 0 ? texts.ascii(a, p, q - p, hash) : TextCache.lenient(a, p, q - p);
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

	/** Whether the next field is a date of eight digits. */
	boolean atDate() {
		return end - pos > 8 && bytes[pos + 8] == 0 && terminator(pos) == pos + 8;
	}

	/** A bar's time as {@link BarTime} reads it: epoch seconds, or {@link Unset#LONG} for a text that is no time. */
	long barTime() throws BadFrameException {
		int p = begin();
		byte[] a = bytes;
		long m = 0;
		int q = p;
		int d = a[q] - '0';
		while (d >= 0 && d <= 9) {
			m = m * 10 + d;
			d = a[++q] - '0';
		}
		if (a[q] == 0 && q - p >= 9 && q - p <= 12) {
			pos = q + 1;
			return m;
		}
		long time = BarTime.epochSecond(text());
		if (time == Unset.LONG) {
			malformed++;
		}
		return time;
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
		int b = a[p];
		boolean negative = b == '-';
		if (negative) {
			b = a[++p];
		}
		int first = p;
		long m = 0;
		int d = b - '0';
		while (d >= 0 && d <= 9) {
			m = m * 10 + d;
			b = a[++p];
			d = b - '0';
		}
		int digits = p - first;
		if (b == 0 && digits > 0 && digits <= 18) {
			long v = negative ? -m : m;
			if (v >= min && v <= max) {
				pos = p + 1;
				return v;
			}
		}
		return unusualWhole(empty, unset, min, max);
	}

	/** Empty, longer than 18 digits, or written like {@code 5.0}. */
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
