package tradewind.tws.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

class FrameWriterTest {

	@Test
	void doublesComeBackExactly() {
		qt().withExamples(20_000).forAll(longs().all(), integers().between(0, 8)).checkAssert((bits, kind) -> {
			double value = kind == 0 ? Double.longBitsToDouble(bits) : (bits % 100_000_000L) / Math.pow(10, kind);
			if (!Double.isNaN(value) && value != Double.MAX_VALUE) {
				assertEquals(Double.doubleToLongBits(value), Double.doubleToLongBits(Double.parseDouble(real(value))));
				assertTrue(value == Double.parseDouble(size(value)));
			}
		});
	}

	@Test
	void doublesAreWrittenAsServersDo() {
		assertEquals("2000.0", real(2000));
		assertEquals("0.0", real(0));
		assertEquals("-1.0", real(-1));
		assertEquals("1500.05", real(1500.05));
		assertEquals("0.01", real(0.01));
		assertEquals("1.0E-11", real(1e-11));
		assertEquals("Infinity", real(Double.POSITIVE_INFINITY));
		assertEquals("1.7976931348623157E308", real(Double.NaN));
		assertEquals("100", size(100));
		assertEquals("0.5", size(0.5));
		assertEquals("123456789012", size(123456789012.0));
		assertEquals("", size(Double.NaN));
	}

	@Test
	void wholeNumbers() {
		qt().withExamples(5000).forAll(longs().all(), integers().between(0, 62)).checkAssert((value, shift) -> assertEquals(Long.toString(value >> shift), one(w -> w.field(value >> shift))));
		assertEquals("-9223372036854775808", one(w -> w.field(Long.MIN_VALUE)));
		assertEquals("1", one(w -> w.field(true)));
	}

	@Test
	void decimalsAreWrittenPlainly() {
		assertEquals("0.00000001", one(w -> w.field(new BigDecimal("1E-8"))));
		assertEquals("1200", one(w -> w.field(new BigDecimal("1.2E3"))));
		assertEquals("1E+1000000", one(w -> w.field(new BigDecimal("1E1000000"))));
		assertEquals("", one(w -> w.field((BigDecimal) null)));
	}

	@Test
	void noTextCanAddAField() {
		assertEquals("a b", one(w -> w.field("a\0b")));
		assertEquals("ü b", one(w -> w.field("ü\0b")));
	}

	@Test
	void severalFramesAreOneWrite() throws IOException {
		FrameWriter out = new FrameWriter(64);
		out.begin().field(1).field("x".repeat(300)).end();
		out.begin().field(2).abandon();
		out.begin().empty().end();
		int[] writes = { 0 };
		ByteArrayOutputStream sink = new ByteArrayOutputStream() {
			@Override
			public synchronized void write(byte @Nullable [] b, int off, int len) {
				writes[0]++;
				super.write(b, off, len);
			}
		};
		byte[] expected = out.toBytes();
		out.writeTo(sink);
		assertEquals(1, writes[0]);
		assertArrayEquals(expected, sink.toByteArray());
		assertEquals(4 + 303 + 4 + 1, expected.length);
		assertEquals(0, out.length());
	}

	@Test
	void framesDoNotNest() {
		FrameWriter out = new FrameWriter().begin();
		assertThrows(IllegalStateException.class, out::begin);
	}

	private interface Write {
		void to(FrameWriter out);
	}

	private static String real(double value) {
		return one(w -> w.field(value));
	}

	private static String size(double value) {
		return one(w -> w.size(value));
	}

	private static String one(Write write) {
		FrameWriter out = new FrameWriter().begin();
		write.to(out);
		String text = Frames.text(out.end().toBytes());
		return text.substring(0, text.length() - 1);
	}
}
