package tradewind.tws.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Builds frames one after another into one growing array, so that several go out in one write. Numbers are written without allocation. A NUL inside a text becomes a space: no text can add a
 * field. Not for several threads.
 */
public final class FrameWriter {

	private static final double[] POWERS = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };
	private static final double EXACT = 1e15;

	private byte[] bytes;
	private int length;
	private int frame = -1;

	public FrameWriter() {
		this(4096);
	}

	public FrameWriter(int capacity) {
		bytes = new byte[Math.max(capacity, 64)];
	}

	/** Begins a frame; ends with {@link #end()}. */
	public FrameWriter begin() {
		if (frame >= 0) {
			throw new IllegalStateException("the frame before is not ended");
		}
		reserve(4);
		frame = length;
		length += 4;
		return this;
	}

	/** Ends the frame: its length is now known and written before it. */
	public FrameWriter end() {
		int size = length - frame - 4;
		bytes[frame] = (byte) (size >> 24);
		bytes[frame + 1] = (byte) (size >> 16);
		bytes[frame + 2] = (byte) (size >> 8);
		bytes[frame + 3] = (byte) size;
		frame = -1;
		return this;
	}

	/** Drops the frame begun, after an error while writing it. */
	public void abandon() {
		if (frame >= 0) {
			length = frame;
			frame = -1;
		}
	}

	/** Appends a whole frame with this payload. */
	public FrameWriter frame(byte[] payload, int offset, int count) {
		begin();
		reserve(count);
		System.arraycopy(payload, offset, bytes, length, count);
		length += count;
		return end();
	}

	public FrameWriter field(int value) {
		return field((long) value);
	}

	public FrameWriter field(long value) {
		reserve(21);
		if (value == Long.MIN_VALUE) {
			return field(Unset.DECIMAL_TEXT);
		}
		if (value < 0) {
			bytes[length++] = '-';
		}
		digits(Math.abs(value), 0);
		bytes[length++] = 0;
		return this;
	}

	public FrameWriter field(boolean value) {
		reserve(2);
		bytes[length++] = (byte) (value ? '1' : '0');
		bytes[length++] = 0;
		return this;
	}

	/** A double with its shortest digits, {@code 2000.0} for a whole one; the sentinel for NaN. */
	public FrameWriter field(double value) {
		return real(value, true);
	}

	/** A double as a quantity: {@code 100}, not {@code 100.0}; empty for NaN. */
	public FrameWriter size(double value) {
		return Double.isNaN(value) ? empty() : real(value, false);
	}

	/** A decimal in plain digits; empty for null. */
	public FrameWriter field(@Nullable BigDecimal value) {
		return value == null ? empty() : field(DecimalText.format(value));
	}

	/** A text in UTF-8. */
	public FrameWriter field(String text) {
		int n = text.length();
		reserve(n * 3 + 1);
		byte[] a = bytes;
		int p = length;
		for (int i = 0; i < n; i++) {
			char c = text.charAt(i);
			if (c >= 0x80) {
				return beyondAscii(text);
			}
			a[p++] = (byte) (c == 0 ? ' ' : c);
		}
		a[p++] = 0;
		length = p;
		return this;
	}

	public FrameWriter empty() {
		reserve(1);
		bytes[length++] = 0;
		return this;
	}

	/** The array that holds the frames, from index 0. */
	public byte[] array() {
		return bytes;
	}

	/** Bytes written so far. */
	public int length() {
		return length;
	}

	/** A copy of everything written. */
	public byte[] toBytes() {
		return Arrays.copyOf(bytes, length);
	}

	/** Forgets everything written; keeps the array. */
	public void reset() {
		length = 0;
		frame = -1;
	}

	/** Writes all complete frames in one call and forgets them. */
	public void writeTo(OutputStream out) throws IOException {
		out.write(bytes, 0, length);
		reset();
	}

	private FrameWriter real(double value, boolean point) {
		reserve(32);
		double magnitude = Math.abs(value);
		if (magnitude < 1e9 && (value != 0 || 1 / value > 0)) {
			for (int scale = 0; scale < POWERS.length; scale++) {
				double scaled = magnitude * POWERS[scale];
				if (scaled >= EXACT) {
					break;
				}
				long whole = (long) scaled;
				if (whole != scaled) {
					whole = Math.round(scaled);
				}
				if (whole / POWERS[scale] == magnitude) {
					if (value < 0) {
						bytes[length++] = '-';
					}
					digits(whole, scale);
					if (point && scale == 0) {
						bytes[length++] = '.';
						bytes[length++] = '0';
					}
					bytes[length++] = 0;
					return this;
				}
			}
		}
		return unusualReal(value, point);
	}

	private FrameWriter unusualReal(double value, boolean point) {
		if (Double.isNaN(value)) {
			return field(Unset.DOUBLE_TEXT);
		}
		if (Double.isInfinite(value) || point) {
			return field(Double.toString(value));
		}
		return field(DecimalText.format(new BigDecimal(Double.toString(value)).stripTrailingZeros()));
	}

	/** Digits of a value that is not negative, with {@code scale} of them after the point. */
	private void digits(long value, int scale) {
		int n = 1;
		for (long v = value; v >= 10; v /= 10) {
			n++;
		}
		n = Math.max(n, scale + 1);
		int p = length + n + (scale > 0 ? 1 : 0);
		length = p;
		long v = value;
		for (int i = 0; i < n; i++) {
			if (i == scale && scale > 0) {
				bytes[--p] = '.';
			}
			bytes[--p] = (byte) ('0' + v % 10);
			v /= 10;
		}
	}

	private FrameWriter beyondAscii(String text) {
		byte[] utf8 = text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8);
		System.arraycopy(utf8, 0, bytes, length, utf8.length);
		length += utf8.length;
		bytes[length++] = 0;
		return this;
	}

	private void reserve(int count) {
		if (bytes.length - length < count) {
			bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
		}
	}
}
