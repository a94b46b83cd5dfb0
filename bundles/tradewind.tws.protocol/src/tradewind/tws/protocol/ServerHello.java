package tradewind.tws.protocol;

/**
 * The server's answer to the opening, its first frame.
 *
 * @param version the version of this conversation, the smaller of both sides' largest
 * @param time    the connection time as the server words it, such as {@code 20261123 02:00:00 US/Eastern}
 */
public record ServerHello(int version, String time) {

	/** Reads the first frame after the opening. */
	public static ServerHello decode(byte[] bytes, int offset, int length) throws ProtocolException {
		FieldCursor cursor = new FieldCursor().wrap(bytes, offset, length);
		int version = cursor.integer();
		if (cursor.malformed() > 0 || version <= 0) {
			throw new HandshakeException("the first frame holds no server version");
		}
		return new ServerHello(version, cursor.hasMore() ? cursor.text() : "");
	}

	/** Appends the answer as one frame. */
	public void encode(FrameWriter out) {
		out.begin().field(version).field(time).end();
	}
}
