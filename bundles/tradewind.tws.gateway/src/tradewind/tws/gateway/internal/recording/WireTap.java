package tradewind.tws.gateway.internal.recording;

import java.io.IOException;

/** Sees every byte of every session. Called by the threads of the sessions; implementations are thread-safe. */
public interface WireTap extends AutoCloseable {
    /** Sees nothing. */
    WireTap NONE = new WireTap() {
        @Override
        public void bytes(int session, Direction direction, byte[] bytes, int offset, int length) {
            // nobody listens
        }
    };

    /** Which way bytes go, or what happened to the session. */
    enum Direction {
        OPENED('O'), FROM_CLIENT('C'), FROM_SERVER('S'), CLOSED('X');

        private final char letter;

        Direction(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }
    }

    /** Whole frames with their lengths before them, or the client's opening. */
    void bytes(int session, Direction direction, byte[] bytes, int offset, int length);

    @Override
    default void close() throws IOException {
        // nothing to finish
    }
}
