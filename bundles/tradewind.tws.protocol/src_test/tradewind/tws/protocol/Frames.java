package tradewind.tws.protocol;

import java.nio.charset.StandardCharsets;

/** Frames from texts in which a bar stands for NUL. */
final class Frames {

	private Frames() {
	}

	static byte[] payload(String text) {
		return text.replace('|', '\0').getBytes(StandardCharsets.UTF_8);
	}

	/** With the length before it. */
	static byte[] of(String text) {
		byte[] payload = payload(text);
		return new FrameWriter().frame(payload, 0, payload.length).toBytes();
	}

	/** The fields of a frame of this kind, as text. */
	static String text(byte[] frame) {
		return new String(frame, 4, frame.length - 4, StandardCharsets.UTF_8).replace('\0', '|');
	}

	static int fields(byte[] frame) {
		return (int) text(frame).chars().filter(c -> c == '|').count();
	}
}
