package tradewind.tws.gateway.internal.recording;

import tradewind.tws.gateway.internal.recording.WireTap.Direction;

/**
 * One entry of a recording.
 *
 * @param micros  microseconds since the epoch
 * @param session which connection, from 1 on
 * @param bytes   whole frames with their lengths before them; the client's opening; nothing when opened or closed
 */
public record WireRecord(long micros, int session, Direction direction, byte[] bytes) {
}
