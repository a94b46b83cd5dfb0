package tradewind.tws.protocol;

/** A frame does not hold what its layout says: mostly it ends too early. The frame is to be dropped and counted; the stream is still in step. */
public final class BadFrameException extends ProtocolException {

	private static final long serialVersionUID = 1L;

	BadFrameException(String message) {
		super(message);
	}
}
