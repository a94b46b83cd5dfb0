package tradewind.tws.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the digits of a NUL-terminated number eight bytes at a time, without a branch for each digit: texts such as {@code 7}, {@code 1764000000} and {@code 1500.05}, without a sign and of at
 * most 15 characters. The result packs the digits as a whole number, the count of characters and the count of digits after the point.
 */
final class PackedNumber {

	/** What is no such text. */
	static final long NONE = -1;

	private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long ONES = 0x0101010101010101L;
	private static final long HIGHS = 0x8080808080808080L;
	private static final long ZEROS = 0x3030303030303030L;
	private static final long POINTS = 0x2E2E2E2E2E2E2E2EL;
	private static final long ABOVE_NINE = 0x7676767676767676L;

	private PackedNumber() {
	}

	/** Parses at {@code p}; the array must go on for 16 bytes from there, of whatever. */
	static long parse(byte[] a, int p) {
		long low = word(a, p);
		int bits = bitsBeforeNul(low);
		return bits < 64 ? upTo7(low, bits) : upTo15(low, word(a, p + 8));
	}

	/** The number that the eight bytes at {@code p} make, or {@link #NONE} when one of them is no digit. */
	static long eightDigits(byte[] a, int p) {
		long digits = word(a, p) ^ ZEROS;
		return areDigits(digits) ? value(digits) : NONE;
	}

	static long mantissa(long packed) {
		return packed >> 8;
	}

	/** Characters of the text, its NUL not counted. */
	static int length(long packed) {
		return (int) packed >> 4 & 0xf;
	}

	/** Digits after the point. */
	static int scale(long packed) {
		return (int) packed & 0xf;
	}

	/** Eight bytes, the first one lowest. */
	static long word(byte[] a, int p) {
		return (long) WORDS.get(a, p);
	}

	/** Eight times the count of bytes before the first NUL; 64 when there is none. */
	static int bitsBeforeNul(long word) {
		return Long.numberOfTrailingZeros((word - ONES) & ~word & HIGHS) & 0x78;
	}

	/** Eight times the count of bytes before the first point; 64 when there is none. */
	static int bitsBeforePoint(long word) {
		return bitsBeforeNul(word ^ POINTS);
	}

	private static long upTo7(long text, int bits) {
		int point = bitsBeforePoint(text);
		int length = bits >> 3;
		if (point >= bits) {
			long digits = (text ^ ZEROS) << 64 - bits;
			return bits != 0 && areDigits(digits) ? value(digits) << 8 | length << 4 : NONE;
		}
		long digits = (without(text, point) ^ ZEROS) << 72 - bits;
		return bits != 8 && areDigits(digits) ? value(digits) << 8 | length << 4 | bits - 8 - point >> 3 : NONE;
	}

	private static long upTo15(long low, long high) {
		int bits = bitsBeforeNul(high);
		if (bits == 64) {
			return NONE;
		}
		int length = 8 + (bits >> 3);
		int point = bitsBeforePoint(low);
		int scale = 0;
		if (point < 64) {
			scale = 56 + bits - point >> 3;
			low = without(low, point) & -1L >>> 8 | high << 56;
			high >>>= 8;
			bits -= 8;
		} else {
			point = bitsBeforePoint(high);
			if (point < bits) {
				high = without(high, point);
				bits -= 8;
				scale = bits - point >> 3;
			}
		}
		long m = two(low ^ ZEROS, high ^ ZEROS, bits);
		return m < 0 ? NONE : m << 8 | length << 4 | scale;
	}

	/** The value of eight digits and {@code bits} / 8 more, of which there may be none or one less than none. */
	private static long two(long low, long high, int bits) {
		if (bits <= 0) {
			long digits = low << -bits;
			return areDigits(digits) ? value(digits) : NONE;
		}
		long first = low << 64 - bits;
		long second = high << 64 - bits | low >>> bits;
		return areDigits(first) && areDigits(second) ? value(first) * 100_000_000 + value(second) : NONE;
	}

	/** The text without the character at this bit. */
	static long without(long text, int point) {
		long before = (1L << point) - 1;
		return text & before | text >>> 8 & ~before;
	}

	/** The first {@code bits} / 8 digits, at least one, as values 0 to 9 in the highest bytes, and zeros below. */
	static long alignedDigits(long text, int bits) {
		return (text ^ ZEROS) << 64 - bits;
	}

	/** Whether every byte is 0 to 9. */
	static boolean areDigits(long digits) {
		return ((digits + ABOVE_NINE | digits) & HIGHS) == 0;
	}

	/** The number that eight digits make, the lowest byte being the most significant. */
	static long value(long digits) {
		long pairs = digits * 10 + (digits >>> 8) & 0x00FF00FF00FF00FFL;
		long fours = pairs * 100 + (pairs >>> 16) & 0x0000FFFF0000FFFFL;
		return fours * 10_000 + (fours >>> 32) & 0xFFFFFFFFL;
	}
}
