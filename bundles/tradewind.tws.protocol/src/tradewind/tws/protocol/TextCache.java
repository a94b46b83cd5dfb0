package tradewind.tws.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.Nullable;

/** Gives the same String for the same short ASCII bytes, as long as no other text falls into its place; and the two ways of the protocol to send other characters. */
final class TextCache {

	private static final int SIZE = 2048;
	private static final long HIGHS = 0x8080808080808080L;

	private final long[] keys = new long[2 * SIZE];
	private final @Nullable String[] texts = new @Nullable String[SIZE];

	/** A text of 1 to 15 bytes. @param low its first eight bytes, the first one lowest, and zeros; @param high the others */
	String get(long low, long high, byte[] a, int from, int length) {
		int slot = (int) ((low + high * 31) * 0x9E3779B97F4A7C15L >>> 53);
		String known = texts[slot];
		if (known != null && keys[2 * slot] == low && keys[2 * slot + 1] == high) {
			return known;
		}
		String text = make(a, from, length);
		if (((low | high) & HIGHS) == 0) {
			keys[2 * slot] = low;
			keys[2 * slot + 1] = high;
			texts[slot] = text;
		}
		return text;
	}

	/** A text of any length, not kept. */
	static String make(byte[] a, int from, int length) {
		for (int i = from; i < from + length; i++) {
			if (a[i] < 0) {
				return lenient(a, from, length);
			}
		}
		return new String(a, from, length, StandardCharsets.ISO_8859_1);
	}

	/** UTF-8, and Latin-1 when it is not that, as old servers sent it. */
	static String lenient(byte[] a, int from, int length) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(a, from, length)).toString();
		} catch (CharacterCodingException e) {
			return new String(a, from, length, StandardCharsets.ISO_8859_1);
		}
	}

	/** Replaces every {@code \}{@code uXXXX} by its character; anything else stays. */
	static String unescape(String text) {
		int at = text.indexOf("\\u");
		if (at < 0) {
			return text;
		}
		StringBuilder out = new StringBuilder(text.length());
		int done = 0;
		while (at >= 0) {
			int code = hex(text, at + 2);
			if (code >= 0) {
				out.append(text, done, at).append((char) code);
				done = at + 6;
			}
			at = text.indexOf("\\u", code >= 0 ? done : at + 2);
		}
		return out.append(text, done, text.length()).toString();
	}

	/** Replaces every character outside ASCII by {@code \}{@code uXXXX}. */
	static String escape(String text) {
		StringBuilder out = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x80) {
				out.append(c);
			} else {
				out.append(String.format("\\u%04x", (int) c));
			}
		}
		return out.toString();
	}

	private static int hex(String text, int from) {
		if (from + 4 > text.length()) {
			return -1;
		}
		int code = 0;
		for (int i = from; i < from + 4; i++) {
			int digit = Character.digit(text.charAt(i), 16);
			if (digit < 0) {
				return -1;
			}
			code = code << 4 | digit;
		}
		return code;
	}
}
