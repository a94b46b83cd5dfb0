package tradewind.tws.protocol;

import java.io.IOException;

/** The bytes cannot be what the protocol says: one frame is to be dropped, or, for a {@link FrameLengthException}, the whole stream is out of step. */
public sealed class ProtocolException extends IOException permits BadFrameException, FrameLengthException, HandshakeException {

	private static final long serialVersionUID = 1L;

	ProtocolException(String message) {
		super(message);
	}
}
