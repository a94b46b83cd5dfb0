package tradewind.tws.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class FrameReaderTest {

	@Test
	void framesComeOutHoweverTheStreamIsCut() {
		qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
			Random random = new Random(seed);
			FrameWriter out = new FrameWriter();
			List<String> sent = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				String text = "x".repeat(random.nextInt(4) == 0 ? random.nextInt(3000) : random.nextInt(20));
				sent.add(text + "\0");
				out.begin().field(text).end();
			}
			assertEquals(sent, received(out, random));
		});
	}

	private static List<String> received(FrameWriter out, Random random) {
		List<String> received = new ArrayList<>();
		FrameReader reader = new FrameReader(64);
		try {
			for (int at = 0; at < out.length();) {
				int count = Math.min(1 + random.nextInt(random.nextBoolean() ? 5 : 2000), out.length() - at);
				reader.feed(out.array(), at, count);
				at += count;
				while (reader.next()) {
					received.add(new String(reader.copy(), StandardCharsets.US_ASCII));
				}
			}
		} catch (FrameLengthException e) {
			throw new AssertionError(e);
		}
		assertEquals(0, reader.pending());
		return received;
	}

	@Test
	void readsFromAStreamUntilItsEnd() throws IOException {
		FrameWriter out = new FrameWriter().begin().field("a").end().begin().field("b".repeat(500)).end();
		FrameReader reader = new FrameReader(64);
		ByteArrayInputStream in = new ByteArrayInputStream(out.toBytes());
		int frames = 0;
		while (reader.fill(in) >= 0) {
			while (reader.next()) {
				frames++;
			}
		}
		assertEquals(2, frames);
	}

	@Test
	void impossibleLengthsEndTheStream() {
		for (int first : new int[] { 0x80, 0x04, 0xff }) {
			FrameReader reader = new FrameReader(64);
			reader.feed(new byte[] { (byte) first, 0, 0, 1 }, 0, 4);
			assertThrows(FrameLengthException.class, reader::next);
		}
	}

	@Test
	void announcedLengthTakesNoMemoryBeforeItsBytesCome() throws FrameLengthException {
		FrameReader reader = new FrameReader(64);
		reader.feed(new byte[] { 4, 0, 0, 0 }, 0, 4);
		assertFalse(reader.next());
		assertEquals(64, reader.array().length);
	}

	@Test
	void helloInPieces() throws ProtocolException {
		byte[] hello = new ClientHello(100, 200, "+PACEAPI").toBytes();
		assertEquals("API\0\0\0\0\u0012v100..200 +PACEAPI", new String(hello, StandardCharsets.ISO_8859_1));
		FrameReader reader = new FrameReader(64);
		for (int i = 0; i < hello.length - 1; i++) {
			reader.feed(hello, i, 1);
			assertNull(reader.nextHello());
		}
		reader.feed(hello, hello.length - 1, 1);
		assertEquals(new ClientHello(100, 200, "+PACEAPI"), reader.nextHello());
		reader.feed(Frames.of("71|2|1||"), 0, 12);
		assertTrue(reader.next());
	}

	@Test
	void helloOfOtherKinds() throws ProtocolException {
		assertEquals(new ClientHello(176, 176, ""), ClientHello.parse("v176"));
		assertEquals(new ClientHello(157, 178, ""), ClientHello.parse("v157..178"));
		assertEquals("v100..200", new String(ClientHello.standard().toBytes(), 8, 9, StandardCharsets.US_ASCII));
		assertThrows(HandshakeException.class, () -> ClientHello.parse("63"));
		FrameReader web = new FrameReader(64);
		web.feed("GET / HTTP/1.1".getBytes(StandardCharsets.US_ASCII), 0, 14);
		assertThrows(HandshakeException.class, web::nextHello);
	}

	@Test
	void serverHello() throws ProtocolException {
		ServerHello hello = new ServerHello(176, "20261123 02:00:00 US/Eastern");
		FrameWriter out = new FrameWriter();
		hello.encode(out);
		assertEquals("176|20261123 02:00:00 US/Eastern|", Frames.text(out.toBytes()));
		assertEquals(hello, ServerHello.decode(out.array(), 4, out.length() - 4));
		byte[] other = Frames.payload("HTTP/1.1 400|");
		assertThrows(HandshakeException.class, () -> ServerHello.decode(other, 0, other.length));
		assertThrows(BadFrameException.class, () -> ServerHello.decode(other, 0, 0));
	}
}
