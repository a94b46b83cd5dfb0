package tradewind.tws.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Cuts a byte stream into frames of a 4-byte big-endian length and a payload, in place: a frame is the range {@link #offset()}, {@link #length()} of {@link #array()} and is valid until the next
 * {@link #fill} or {@link #feed}. Split and merged frames are put together; the buffer grows only as far as the bytes of one frame have really come. Not for several threads.
 */
public final class FrameReader {

	/** The largest payload accepted, in bytes. */
	public static final int MAX_FRAME = 64 << 20;

	private static final int PREFIX = 4;
	private static final int MAX_HELLO = 4096;

	private byte[] bytes;
	private int start;
	private int limit;
	private int offset;
	private int length;

	/** @param capacity initial buffer size in bytes; one read of a socket takes at most what is free of it */
	public FrameReader(int capacity) {
		bytes = new byte[Math.max(capacity, 64)];
	}

	/** Reads once from {@code in}, blocking, and returns the number of bytes that came, or -1 at the end of the stream. */
	public int fill(InputStream in) throws IOException {
		reserve(1);
		int n = in.read(bytes, limit, bytes.length - limit);
		if (n > 0) {
			limit += n;
		}
		return n;
	}

	/** Appends bytes that were read elsewhere. */
	public void feed(byte[] source, int from, int count) {
		reserve(count);
		System.arraycopy(source, from, bytes, limit, count);
		limit += count;
	}

	/** Moves to the next complete frame; false when more bytes are needed. */
	public boolean next() throws FrameLengthException {
		if (limit - start < PREFIX) {
			return false;
		}
		int size = intAt(start);
		if (size < 0 || size > MAX_FRAME) {
			throw new FrameLengthException("a frame of " + Integer.toUnsignedString(size) + " bytes; at most " + MAX_FRAME + " are accepted");
		}
		if (limit - start - PREFIX < size) {
			return false;
		}
		offset = start + PREFIX;
		length = size;
		start = offset + size;
		return true;
	}

	/** Takes the client's opening ({@code API}, NUL, then a length-prefixed text) off the stream; null when more bytes are needed. */
	public @Nullable ClientHello nextHello() throws HandshakeException {
		int available = limit - start;
		for (int i = 0; i < Math.min(available, PREFIX); i++) {
			if (bytes[start + i] != ClientHello.MAGIC[i]) {
				throw new HandshakeException("the stream does not begin with API and NUL");
			}
		}
		if (available < 2 * PREFIX) {
			return null;
		}
		int size = intAt(start + PREFIX);
		if (size < 0 || size > MAX_HELLO) {
			throw new HandshakeException("a hello of " + Integer.toUnsignedString(size) + " bytes");
		}
		if (available < 2 * PREFIX + size) {
			return null;
		}
		String text = new String(bytes, start + 2 * PREFIX, size, StandardCharsets.ISO_8859_1);
		start += 2 * PREFIX + size;
		return ClientHello.parse(text);
	}

	/** The buffer that holds the current frame. */
	public byte[] array() {
		return bytes;
	}

	/** Where the current frame's payload begins in {@link #array()}. */
	public int offset() {
		return offset;
	}

	/** The payload's length in bytes. */
	public int length() {
		return length;
	}

	/** A copy of the current frame's payload. */
	public byte[] copy() {
		return Arrays.copyOfRange(bytes, offset, offset + length);
	}

	/** Bytes that have come and do not yet belong to a frame handed out. */
	public int pending() {
		return limit - start;
	}

	private int intAt(int at) {
		return (bytes[at] & 0xff) << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
	}

	private void reserve(int count) {
		if (bytes.length - limit >= count && limit < bytes.length) {
			return;
		}
		int pending = limit - start;
		byte[] target = bytes.length - pending >= Math.max(count, bytes.length >> 2) ? bytes : new byte[Math.max(bytes.length * 2, pending + count)];
		System.arraycopy(bytes, start, target, 0, pending);
		bytes = target;
		start = 0;
		limit = pending;
	}
}
