package tradewind.tws.gateway.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;

/** Frames that a client does not see every day. */
final class OddFrames {
    private static final int UNUSED_NUMBER = 199;
    private static final int ACCOUNT_NOTICE = 2100;
    private static final String FOREIGN = "Gr\u00f6\u00dfe \u00fcberschritten";
    private static final String PLACE = "~~~~";

    private OddFrames() {
    }

    static void unknown(Peer peer, int id, List<String> fields) {
        peer.append(out -> {
            out.begin().field(id);
            fields.forEach(out::field);
            out.end();
        });
    }

    /** @param bytes of the payload */
    static void huge(Peer peer, int bytes) {
        peer.append(out -> out.begin().field(UNUSED_NUMBER).field("x".repeat(bytes - 5)).end());
    }

    /** The same text in UTF-8, in Latin-1 as old servers send it, and escaped as new ones do. */
    static void nonAscii(Peer peer) {
        raw(peer, StandardCharsets.UTF_8);
        raw(peer, StandardCharsets.ISO_8859_1);
        peer.error(-1, ACCOUNT_NOTICE, FOREIGN);
    }

    private static void raw(Peer peer, Charset charset) {
        byte[] frame = MessageCodec.server(peer.version())
                .toBytes(new ErrorMessage(-1, ACCOUNT_NOTICE, PLACE, "", System.currentTimeMillis()));
        String latin = new String(frame, 4, frame.length - 4, StandardCharsets.ISO_8859_1);
        String text = new String(FOREIGN.getBytes(charset), StandardCharsets.ISO_8859_1);
        byte[] payload = latin.replace(PLACE, text).getBytes(StandardCharsets.ISO_8859_1);
        peer.append(out -> out.frame(payload, 0, payload.length));
    }

    /** A tick that ends after its version. */
    static void bad(Peer peer) {
        peer.append(out -> out.begin().field(1).field(6).end());
    }
}
