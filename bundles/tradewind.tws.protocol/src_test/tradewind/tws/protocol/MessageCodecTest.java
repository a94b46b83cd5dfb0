package tradewind.tws.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNull;
import org.junit.jupiter.api.Test;

class MessageCodecTest {

	@Test
	void everyServerMessageSurvivesEveryVersion() {
		List<Class<?>> types = RandomMessages.types(ServerMessage.class).toList();
		assertTrue(types.size() > 50, "server messages: " + types.size());
		qt().withExamples(120).forAll(integers().between(ServerVersion.MIN, ServerVersion.MAX), longs().all()).checkAssert((version, seed) -> {
			RandomMessages random = new RandomMessages(seed);
			types.forEach(type -> survives(MessageCodec.server(version), random.make(type.asSubclass(ServerMessage.class))));
		});
	}

	@Test
	void everyClientMessageSurvivesEveryVersion() {
		List<Class<?>> types = RandomMessages.types(ClientMessage.class).toList();
		assertTrue(types.size() > 45, "client messages: " + types.size());
		qt().withExamples(120).forAll(integers().between(ServerVersion.MIN, ServerVersion.MAX), longs().all()).checkAssert((version, seed) -> {
			RandomMessages random = new RandomMessages(seed);
			types.forEach(type -> survives(MessageCodec.client(version), random.make(type.asSubclass(ClientMessage.class))));
		});
	}

	private static <M extends @NonNull Object> void survives(MessageCodec<M> codec, M message) {
		byte[] sent = codec.toBytes(message);
		M received = decode(codec, sent);
		assertEquals(message.getClass(), received.getClass());
		assertArrayEquals(readable(sent), readable(codec.toBytes(received)), () -> message + " at " + codec.version());
		assertEquals(0, codec.counters().trailingFields(), () -> message + " at " + codec.version());
		assertEquals(0, codec.counters().malformedFields(), () -> message + " at " + codec.version());
	}

	private static String[] readable(byte[] frame) {
		return new String(frame, 4, frame.length - 4, StandardCharsets.UTF_8).split("\0", -1);
	}

	@Test
	void unknownMessageKeepsItsBytes() {
		MessageCodec<ServerMessage> codec = MessageCodec.server(176);
		byte[] frame = Frames.of("250|1|x|");
		UnknownMessage unknown = (UnknownMessage) decode(codec, frame);
		assertEquals(250, unknown.id());
		assertArrayEquals(frame, codec.toBytes(unknown));
		assertEquals(1, codec.counters().unknown());
	}

	@Test
	void additionalFieldsAreCountedAndIgnored() {
		MessageCodec<ServerMessage> codec = MessageCodec.server(176);
		assertEquals(new SessionEvent.NextValidId(77), decode(codec, Frames.of("9|1|77|new|newer|")));
		assertEquals(2, codec.counters().trailingFields());
	}

	@Test
	void strangeContentsAreCountedAndUnset() {
		MessageCodec<ServerMessage> codec = MessageCodec.server(176);
		MarketDataEvent.TickSize tick = (MarketDataEvent.TickSize) decode(codec, Frames.of("2|6|x|1|12z|"));
		assertEquals(new MarketDataEvent.TickSize(Unset.INT, 1, Double.NaN), tick);
		assertEquals(2, codec.counters().malformedFields());
	}

	@Test
	void shortFrameNamesMessageAndField() {
		MessageCodec<ServerMessage> codec = MessageCodec.server(176);
		BadFrameException e = assertThrows(BadFrameException.class, () -> codec.decode(Frames.payload("1|6|7|1|"), 0, 8));
		assertEquals("TickPrice (1) at version 176, field price: the frame has no more fields", e.getMessage());
		assertEquals(1, codec.counters().badFrames());
	}

	@Test
	void countLargerThanTheFrameIsRefusedBeforeMemoryIsTaken() {
		assertThrows(BadFrameException.class, () -> MessageCodec.server(176).decode(Frames.payload("17|1|a|b|2000000000|"), 0, 20));
		assertThrows(BadFrameException.class, () -> new ServerMessageDecoder(176, m -> {
		}).decode(Frames.payload("17|1|a|b|2000000000|"), 0, 20));
	}

	@Test
	void randomBytesEndOnlyInMessagesOrBadFrames() {
		qt().withExamples(2000).forAll(integers().between(ServerVersion.MIN, ServerVersion.MAX), longs().all()).checkAssert((version, seed) -> {
			byte[] payload = noise(new Random(seed));
			swallow(MessageCodec.server(version), payload);
			swallow(MessageCodec.client(version), payload);
			try {
				new ServerMessageDecoder(version, message -> {
				}).decode(payload, 0, payload.length);
			} catch (BadFrameException e) {
				assertTrue(e.getMessage().length() > 0);
			}
		});
	}

	@Test
	void aMessageCutAnywhereEndsOnlyInAMessageOrABadFrame() {
		for (int version : new int[] { 163, 176, 200 }) {
			byte[] frame = MessageCodec.server(version).toBytes(Samples.openOrder(5));
			for (int length = 0; length < frame.length - 4; length++) {
				swallow(MessageCodec.server(version), Arrays.copyOfRange(frame, 4, 4 + length));
			}
		}
	}

	private static void swallow(MessageCodec<?> codec, byte[] payload) {
		try {
			codec.decode(payload, 0, payload.length);
		} catch (BadFrameException e) {
			assertEquals(1, codec.counters().badFrames());
		}
	}

	/** A message number that mostly exists, then fields of digits, signs and anything. */
	private static byte[] noise(Random random) {
		byte[] rest = new byte[random.nextInt(400)];
		for (int i = 0; i < rest.length; i++) {
			rest[i] = (byte) (random.nextInt(3) == 0 ? 0 : random.nextInt(8) == 0 ? random.nextInt(256) : "0123456789.-".charAt(random.nextInt(12)));
		}
		byte[] id = (random.nextInt(110) + "\0").getBytes(StandardCharsets.US_ASCII);
		byte[] payload = Arrays.copyOf(id, id.length + rest.length);
		System.arraycopy(rest, 0, payload, id.length, rest.length);
		return payload;
	}

	private static <M extends @NonNull Object> M decode(MessageCodec<M> codec, byte[] frame) {
		try {
			return codec.decode(frame, 4, frame.length - 4);
		} catch (BadFrameException e) {
			throw new AssertionError(e);
		}
	}
}
