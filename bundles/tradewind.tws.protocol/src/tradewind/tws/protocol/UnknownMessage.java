package tradewind.tws.protocol;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A frame whose message number has no layout here; either side may send one.
 *
 * @param id    the message number; -1 when the frame holds none
 * @param bytes the whole payload, the number included
 */
public record UnknownMessage(int id, byte[] bytes) implements ServerMessage, ClientMessage {

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof UnknownMessage m && m.id == id && Arrays.equals(m.bytes, bytes);
	}

	@Override
	public int hashCode() {
		return 31 * id + Arrays.hashCode(bytes);
	}

	@Override
	public String toString() {
		return "UnknownMessage[" + id + ", " + bytes.length + " bytes]";
	}
}
