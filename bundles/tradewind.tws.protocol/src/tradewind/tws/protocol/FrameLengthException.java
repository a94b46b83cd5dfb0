package tradewind.tws.protocol;

/** A length prefix is negative or larger than {@link FrameReader#MAX_FRAME}: the stream cannot be brought back into step (the official clients call it error 507). */
public final class FrameLengthException extends ProtocolException {

	private static final long serialVersionUID = 1L;

	FrameLengthException(String message) {
		super(message);
	}
}
