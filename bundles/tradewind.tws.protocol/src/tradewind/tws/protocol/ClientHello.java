package tradewind.tws.protocol;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The client's opening: the range of server versions it can speak and its connect options.
 *
 * @param min     smallest version, such as 100
 * @param max     largest version; a client that names one version means both
 * @param options connect options such as {@code +PACEAPI}, or empty
 */
public record ClientHello(int min, int max, String options) {

	static final byte[] MAGIC = { 'A', 'P', 'I', 0 };

	private static final Pattern TEXT = Pattern.compile("v(\\d{1,6})(?:\\.\\.(\\d{1,6}))?(?:\\s(.*))?", Pattern.DOTALL);

	/** The opening of this client: every version from 100 to the last all-text one, without options. */
	public static ClientHello standard() {
		return new ClientHello(100, ServerVersion.MAX, "");
	}

	/** The bytes to send first after the connection stands. */
	public byte[] toBytes() {
		String text = "v" + min + ".." + max + (options.isEmpty() ? "" : " " + options);
		byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
		byte[] out = new byte[8 + ascii.length];
		System.arraycopy(MAGIC, 0, out, 0, 4);
		out[6] = (byte) (ascii.length >> 8);
		out[7] = (byte) ascii.length;
		System.arraycopy(ascii, 0, out, 8, ascii.length);
		return out;
	}

	static ClientHello parse(String text) throws HandshakeException {
		Matcher m = TEXT.matcher(text.strip().replace("\0", ""));
		if (!m.matches()) {
			throw new HandshakeException("not a version range: " + text);
		}
		int min = Integer.parseInt(m.group(1));
		int max = m.group(2) == null ? min : Integer.parseInt(m.group(2));
		String options = m.group(3);
		return new ClientHello(min, max, options == null ? "" : options);
	}
}
