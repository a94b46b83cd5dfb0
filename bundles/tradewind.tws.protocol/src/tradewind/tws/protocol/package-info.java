/**
 * Frames and messages of the TWS socket protocol, both directions, by server version 163 to 200; no thread, no socket, no state beyond buffers.
 * <p>
 * {@link tradewind.tws.protocol.FrameReader} cuts a stream into frames, {@link tradewind.tws.protocol.MessageCodec} turns frames into {@link tradewind.tws.protocol.ServerMessage}s or
 * {@link tradewind.tws.protocol.ClientMessage}s and back, {@link tradewind.tws.protocol.ServerMessageDecoder} hands frequent messages over as primitives without allocating, and
 * {@link tradewind.tws.protocol.FrequentMessages} writes them so.
 * <p>
 * Each message has one layout, a table written as code: the {@code *Layouts} classes name every field once with its kind and its versions, in the order of the wire, and the same lines read
 * (with {@code FieldReader}), write ({@code FieldPrinter}) and list ({@code FieldNames}) a message. A field that only some versions have, or that depends on another field, is an ordinary condition.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.tws.protocol;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
