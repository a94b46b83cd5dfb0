package tradewind.tws.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCursorTest {

	/** Two cursors on the same field: at the very end of its array, and with other bytes after it. */
	private static FieldCursor[] cursors(String text) {
		byte[] exact = Frames.payload(text + "|");
		byte[] padded = Arrays.copyOf(exact, exact.length + 40);
		Arrays.fill(padded, exact.length, padded.length, (byte) '7');
		return new FieldCursor[] { new FieldCursor().wrap(exact, 0, exact.length), new FieldCursor().wrap(padded, 0, exact.length) };
	}

	@Test
	void doublesAreExactlyWhatJavaParses() {
		qt().withExamples(20_000).forAll(longs().all(), integers().between(0, 20), integers().between(0, 12)).checkAssert((digits, length, scale) -> {
			String text = shortened(digits, length, scale);
			for (FieldCursor c : cursors(text)) {
				double expected = Double.parseDouble(text);
				assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(real(c)), text);
				assertFalse(c.hasMore());
			}
		});
	}

	@Test
	void decimalsAreExactlyWhatJavaParses() {
		qt().withExamples(20_000).forAll(longs().all(), integers().between(0, 20), integers().between(0, 12)).checkAssert((digits, length, scale) -> {
			String text = shortened(digits, length, scale);
			for (FieldCursor c : cursors(text)) {
				assertEquals(new BigDecimal(text), decimal(c));
			}
		});
	}

	/** A number of at most this many digits, with a point before the last {@code scale} of them. */
	private static String shortened(long digits, int length, int scale) {
		String all = Long.toString(digits);
		int sign = digits < 0 ? 1 : 0;
		String kept = all.substring(0, Math.min(all.length(), sign + Math.max(1, length)));
		int point = kept.length() - scale;
		return point > sign ? kept.substring(0, point) + (scale > 0 ? "." + kept.substring(point) : "") : kept;
	}

	@Test
	void wholeNumbersAreExactlyWhatJavaParses() throws BadFrameException {
		qt().withExamples(10_000).forAll(longs().all(), integers().between(1, 19)).checkAssert((digits, length) -> {
			String text = shortened(digits, length, 0);
			long expected = Long.parseLong(text);
			for (FieldCursor c : cursors(text)) {
				assertEquals(expected, call(c::longInteger), text);
				assertEquals(0, c.malformed());
			}
			for (FieldCursor c : cursors(text)) {
				boolean fits = expected == (int) expected;
				assertEquals(fits ? (int) expected : Unset.INT, call(c::integer), text);
				assertEquals(fits ? 0 : 1, c.malformed());
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.0E-4", "5e3", "Infinity", "-Infinity", "00012.5", "+3", "1234567890123456789.25", ".5", "5.", "-0", "-0.0" })
	void unusualDoublesAreWhatJavaParses(String text) throws BadFrameException {
		for (FieldCursor c : cursors(text)) {
			assertEquals(Double.parseDouble(text), c.real());
			assertEquals(0, c.malformed());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "1x", "1.2.3", "--5", ".", "-", "1:5", "12345678:", "1 2", "\u00e4", "1,5", "0x10z" })
	void whatIsNoNumberIsUnsetAndCounted(String text) throws BadFrameException {
		for (FieldCursor c : cursors(text)) {
			assertTrue(Double.isNaN(c.real()), text);
			assertEquals(1, c.malformed(), text);
			assertFalse(c.hasMore());
		}
		for (FieldCursor c : cursors(text)) {
			assertEquals(Unset.INT, c.integer(), text);
			assertEquals(1, c.malformed(), text);
		}
		for (FieldCursor c : cursors(text)) {
			assertNull(c.decimal());
			assertEquals(1, c.malformed(), text);
		}
	}

	@Test
	void emptyIsZeroOrUnsetAsAsked() throws BadFrameException {
		FieldCursor c = cursors("||||||")[1];
		assertEquals(0, c.integer());
		assertEquals(Unset.INT, c.integerMax());
		assertEquals(0, c.real());
		assertTrue(Double.isNaN(c.realMax()));
		assertNull(c.decimal());
		assertEquals("", c.text());
		assertFalse(c.flag());
		assertEquals(0, c.malformed());
	}

	@Test
	void sentinelsAreUnset() throws BadFrameException {
		FieldCursor c = cursors("1.7976931348623157E308|2147483647|9223372036854775807|1.7976931348623157E308|-9223372036854775808|2147483647|9223372036854775807")[1];
		assertTrue(Double.isNaN(c.real()));
		assertEquals(Unset.INT, c.integer());
		assertEquals(Unset.LONG, c.longInteger());
		for (int i = 0; i < 4; i++) {
			assertNull(c.decimal());
		}
		assertEquals(0, c.malformed());
	}

	@Test
	void textsOfEveryLengthComeBackAndShortOnesAreKept() throws BadFrameException {
		for (int length = 0; length < 40; length++) {
			String text = "abcdefghijklmnopqrstuvwxyz0123456789ABCD".substring(0, length);
			FieldCursor c = cursors(text + "|" + text)[1];
			String first = c.text();
			String second = c.text();
			assertEquals(text, first);
			assertEquals(text, second);
			if (length < 16) {
				assertSame(first, second);
			}
		}
	}

	@Test
	void charactersBeyondAscii() throws BadFrameException {
		byte[] latin1 = "Citroën|".replace('|', '\0').getBytes(StandardCharsets.ISO_8859_1);
		assertEquals("Citroën", new FieldCursor().wrap(latin1, 0, latin1.length).text());
		assertEquals("Citroën ☃", cursors("Citroën ☃")[1].text());
		assertEquals("Citroën \\u12 \\x", cursors("Citro\\u00ebn \\u12 \\x")[1].escapedText());
	}

	@Test
	void flags() throws BadFrameException {
		FieldCursor c = cursors("1|0|true|false|7|0.0|")[1];
		assertTrue(c.flag());
		assertFalse(c.flag());
		assertTrue(c.flag());
		assertFalse(c.flag());
		assertTrue(c.flag());
		assertFalse(c.flag());
		assertFalse(c.flag());
	}

	@Test
	void lastFieldWithoutItsEndIsReadAndThenThereAreNoMore() throws BadFrameException {
		byte[] bytes = "12".getBytes(StandardCharsets.US_ASCII);
		FieldCursor c = new FieldCursor().wrap(bytes, 0, 2);
		assertEquals(12, c.integer());
		assertThrows(BadFrameException.class, c::integer);
		assertThrows(BadFrameException.class, c::text);
		assertThrows(BadFrameException.class, c::real);
		assertThrows(BadFrameException.class, c::decimal);
		assertThrows(BadFrameException.class, c::skip);
		assertThrows(BadFrameException.class, c::flag);
	}

	@Test
	void skippingAndComparing() throws BadFrameException {
		FieldCursor c = cursors("a|bb|a longer field than eight|x|y")[1];
		c.skip(3);
		assertTrue(c.bytesEqual(new byte[] { 'x' }));
		assertFalse(c.bytesEqual(new byte[] { 'x' }));
		assertFalse(c.hasMore());
		assertEquals(5, cursors("a|bb||x|y")[1].skipRest());
	}

	@Test
	void timesOfBars() {
		assertEquals(1_764_000_000L, BarTime.epochSecond("1764000000"));
		assertEquals(1_763_856_000L, BarTime.epochSecond("20251123"));
		assertEquals(1_763_886_600L, BarTime.epochSecond("20251123 09:30:00 Europe/Berlin"));
		assertEquals(1_763_886_600L, BarTime.epochSecond("20251123  03:30:00 US/Eastern"));
		assertEquals(1_763_886_600L, BarTime.epochSecond("20251123-08:30:00"));
		assertEquals(1_763_886_600L, BarTime.epochSecond("20251123 08:30:00"));
		for (String text : new String[] { "", "tomorrow", "20259923", "20251123 25:00:00", "20251123 09:30:00 Mars/Base", "20251123x" }) {
			assertEquals(Unset.LONG, BarTime.epochSecond(text), text);
		}
		assertEquals(20251123, BarTime.dateOf(1_763_856_000L));
	}

	private interface Read<T> {
		T now() throws BadFrameException;
	}

	private static <T> T call(Read<T> read) {
		try {
			return read.now();
		} catch (BadFrameException e) {
			throw new AssertionError(e);
		}
	}

	private static double real(FieldCursor c) {
		return call(c::real);
	}

	private static BigDecimal decimal(FieldCursor c) {
		BigDecimal value = call(c::decimal);
		if (value == null) {
			throw new AssertionError("unset");
		}
		return value;
	}
}
