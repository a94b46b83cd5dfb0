package tradewind.tws.protocol;

import java.util.Arrays;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Turns frames into messages and messages into frames at one server version. Decoding is tolerant: unknown message numbers become an {@link UnknownMessage}, additional fields at the end and
 * fields with strange contents are counted. One instance serves one direction of one connection, and one thread at a time.
 *
 * @param <M> {@link ServerMessage} or {@link ClientMessage}
 */
public final class MessageCodec<M> {

	private static final LayoutTable<ServerMessage> SERVER = new LayoutTable<>();
	private static final LayoutTable<ClientMessage> CLIENT = new LayoutTable<>();

	static {
		SessionLayouts.addEvents(SERVER);
		ContractLayouts.addEvents(SERVER);
		MarketDataLayouts.addTo(SERVER);
		HistoryLayouts.addTo(SERVER);
		OrderLayouts.addTo(SERVER);
		AccountLayouts.addTo(SERVER);
		SessionLayouts.addRequests(CLIENT);
		ContractLayouts.addRequests(CLIENT);
		MarketDataRequestLayouts.addTo(CLIENT);
		HistoryRequestLayouts.addTo(CLIENT);
		OrderRequestLayouts.addTo(CLIENT);
		AccountRequestLayouts.addTo(CLIENT);
	}

	private final LayoutTable<M> table;
	private final int version;
	private final FieldCursor cursor = new FieldCursor();
	private final FieldReader reader;
	private final DecodeCounters counters = new DecodeCounters();

	private MessageCodec(LayoutTable<M> table, int version) {
		this.table = table;
		this.version = version;
		reader = new FieldReader(cursor, version);
	}

	/** What servers send. @param version 163 to 200 */
	public static MessageCodec<ServerMessage> server(int version) {
		return new MessageCodec<>(SERVER, checked(version));
	}

	/** What clients send. @param version 163 to 200 */
	public static MessageCodec<ClientMessage> client(int version) {
		return new MessageCodec<>(CLIENT, checked(version));
	}

	private static int checked(int version) {
		if (!ServerVersion.isSupported(version)) {
			throw new IllegalArgumentException("server version " + version + " is not within " + ServerVersion.MIN + ".." + ServerVersion.MAX);
		}
		return version;
	}

	/** The server version of the layouts. */
	public int version() {
		return version;
	}

	/** What decoding met so far. */
	public DecodeCounters counters() {
		return counters;
	}

	/** Decodes the reader's current frame. */
	public M decode(FrameReader frame) throws BadFrameException {
		return decode(frame.array(), frame.offset(), frame.length());
	}

	/** Decodes one payload. @throws BadFrameException when it ends before its layout; it is then to be dropped */
	public M decode(byte[] bytes, int offset, int length) throws BadFrameException {
		cursor.wrap(bytes, offset, length);
		int id = cursor.hasMore() ? cursor.integer() : -1;
		Layout<? extends M> layout = table.find(cursor.malformed() > 0 ? -1 : id);
		counters.frames++;
		if (layout == null) {
			counters.unknown++;
			return unknown(id, bytes, offset, length);
		}
		M message = read(layout, bytes, offset, length);
		counters.malformedFields += cursor.malformed();
		counters.trailingFields += cursor.skipRest();
		return message;
	}

	private <T extends M> T read(Layout<T> layout, byte[] bytes, int offset, int length) throws BadFrameException {
		try {
			return layout.shape().fields(reader, layout.blank());
		} catch (BadFrameException e) {
			counters.badFrames++;
			throw new BadFrameException(layout.name() + " (" + layout.id() + ") at version " + version + ", field " + lastField(layout, bytes, offset, length) + ": " + e.getMessage());
		}
	}

	/** Reads a bad frame again, to name the field at which it ends. */
	private <T extends M> String lastField(Layout<T> layout, byte[] bytes, int offset, int length) {
		cursor.wrap(bytes, offset, length);
		FieldNames names = new FieldNames(reader);
		try {
			cursor.skip();
			layout.shape().fields(names, layout.blank());
			return "";
		} catch (BadFrameException e) {
			return names.last();
		}
	}

	@SuppressWarnings("unchecked")
	private M unknown(int id, byte[] bytes, int offset, int length) {
		return (M) new UnknownMessage(id, Arrays.copyOfRange(bytes, offset, offset + length));
	}

	/** Appends the message as one frame. */
	public void encode(M message, FrameWriter out) {
		if (message instanceof UnknownMessage u) {
			out.frame(u.bytes(), 0, u.bytes().length);
			return;
		}
		Class<?> type = Objects.requireNonNull(message).getClass();
		Layout<? extends M> layout = table.find(type);
		if (layout == null) {
			throw new IllegalArgumentException("no layout for " + type);
		}
		write(layout, message, out);
	}

	@SuppressWarnings("unchecked")
	private <T extends M> void write(Layout<T> layout, M message, FrameWriter out) {
		out.begin().field(layout.id());
		try {
			layout.shape().fields(new FieldPrinter(out, version), (T) message);
			out.end();
		} catch (BadFrameException e) {
			out.abandon();
			throw new IllegalArgumentException(layout.name() + " cannot be written: " + e.getMessage(), e);
		} catch (RuntimeException e) {
			out.abandon();
			throw e;
		}
	}

	/** The frame of one message, length prefix included. */
	public byte[] toBytes(M message) {
		FrameWriter out = new FrameWriter(256);
		encode(message, out);
		return out.toBytes();
	}

	/** The name of a message number in this direction, or null when it is unknown here. */
	public @Nullable String nameOf(int id) {
		Layout<? extends M> layout = table.find(id);
		return layout == null ? null : layout.name();
	}
}
