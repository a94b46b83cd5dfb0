package tradewind.tws.protocol;

/** The other side does not begin a conversation as the protocol says. */
public final class HandshakeException extends ProtocolException {

	private static final long serialVersionUID = 1L;

	HandshakeException(String message) {
		super(message);
	}
}
