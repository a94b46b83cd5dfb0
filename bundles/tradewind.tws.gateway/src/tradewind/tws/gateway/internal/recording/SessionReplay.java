package tradewind.tws.gateway.internal.recording;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.clock.MarketClock;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.BadFrameException;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameLengthException;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.MarketDataRequest.CancelMktData;
import tradewind.tws.protocol.MarketDataRequest.ReqMarketDataType;
import tradewind.tws.protocol.OrderEvent;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent.CurrentTime;
import tradewind.tws.protocol.SessionEvent.CurrentTimeInMillis;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTime;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTimeInMillis;

/**
 * Plays one recorded session to a client, at the pace of the recording. Where the recorded client sent a request, the
 * replay waits for the same kind of request, and answers it under the number, and an order under the reference, that it
 * has now; a request that does not come within a while is passed over, one that is not answered anyway at once. Questions
 * for the time are answered from the clock. On the clock's thread.
 */
final class SessionReplay {
    private static final System.Logger LOG = System.getLogger(SessionReplay.class.getName());
    /** How long a recorded request is waited for, real milliseconds. */
    private static final double PATIENCE = 5000;

    /** One frame. @param request what the client asked, null for a frame of the server */
    private record Step(Instant time, byte[] payload, @Nullable ClientMessage request) {
    }

    private final MarketClock clock;
    private final Peer peer;
    private final MessageCodec<ServerMessage> answers;
    private final List<Step> steps = new ArrayList<>();
    private final Deque<ClientMessage> received = new ArrayDeque<>();
    private final Map<Integer, Integer> ids = new HashMap<>();
    private final Map<Integer, Integer> orderIds = new HashMap<>();
    private final Map<String, String> orderRefs = new HashMap<>();
    private final Runnable end;
    private Subscription timer = () -> { };
    private Duration shift = Duration.ZERO;
    private int next;

    /**
     * @param version that of the recorded session
     * @param records what both sides said after the handshake
     * @param end     what happens after the last of them
     */
    SessionReplay(MarketClock clock, Peer peer, int version, List<WireRecord> records, Runnable end) {
        this.clock = clock;
        this.peer = peer;
        this.end = end;
        answers = MessageCodec.server(version);
        MessageCodec<ClientMessage> requests = MessageCodec.client(version);
        records.forEach(r -> addSteps(r, requests));
    }

    private void addSteps(WireRecord r, MessageCodec<ClientMessage> requests) {
        FrameReader frames = new FrameReader(r.bytes().length);
        frames.feed(r.bytes(), 0, r.bytes().length);
        try {
            while (frames.next()) {
                boolean fromClient = r.direction() == WireTap.Direction.FROM_CLIENT;
                ClientMessage request = fromClient ? requests.decode(frames) : null;
                if (request == null || awaited(request)) {
                    steps.add(new Step(Instant.EPOCH.plus(r.micros(), ChronoUnit.MICROS), frames.copy(), request));
                }
            }
        } catch (FrameLengthException | BadFrameException e) {
            LOG.log(Level.WARNING, "A recorded frame is left out: {0}", e.getMessage());
        }
    }

    /** What has no answer of its own, or is answered by the clock, need not come where it came then. */
    private static boolean awaited(ClientMessage request) {
        return !(request instanceof ReqCurrentTime || request instanceof ReqCurrentTimeInMillis
                || request instanceof CancelMktData || request instanceof ReqMarketDataType);
    }

    /** Begins; the time of the first step is now. */
    void start() {
        if (!steps.isEmpty()) {
            shift = Duration.between(steps.getFirst().time(), clock.instant());
        }
        advance();
    }

    /** A request of the client that is here now. */
    void received(ClientMessage message) {
        switch (message) {
            case ReqCurrentTime r -> peer.send(new CurrentTime(clock.instant().getEpochSecond()));
            case ReqCurrentTimeInMillis r -> peer.send(new CurrentTimeInMillis(clock.millis()));
            default -> {
                received.add(message);
                advance();
            }
        }
    }

    private void advance() {
        timer.close();
        while (next < steps.size()) {
            Step step = steps.get(next);
            Instant due = step.time().plus(shift);
            ClientMessage request = step.request();
            if (request != null) {
                Instant latest = due.plusMillis((long) (PATIENCE * Math.max(1, clock.speed())));
                boolean here = matched(request);
                if (!here && clock.instant().isBefore(latest)) {
                    timer = clock.at(latest, this::advance);
                    return;
                }
                // What was held up by a request that never came is made up for.
                shift = here ? Duration.between(step.time(), clock.instant()) : shift;
            } else if (due.isAfter(clock.instant())) {
                timer = clock.at(due, this::advance);
                return;
            } else {
                send(step);
            }
            next++;
            if (next == steps.size()) {
                end.run();
            }
        }
    }

    private boolean matched(ClientMessage recorded) {
        Iterator<ClientMessage> candidates = received.iterator();
        while (candidates.hasNext()) {
            ClientMessage candidate = candidates.next();
            if (candidate.getClass() == recorded.getClass()) {
                candidates.remove();
                OptionalInt then = RequestIds.of(recorded);
                OptionalInt now = RequestIds.of(candidate);
                if (then.isPresent() && now.isPresent()) {
                    (RequestIds.ofOrder(recorded) ? orderIds : ids).put(then.getAsInt(), now.getAsInt());
                }
                if (recorded instanceof PlaceOrder before && candidate instanceof PlaceOrder present) {
                    orderRefs.put(before.order().orderRef, present.order().orderRef);
                }
                return true;
            }
        }
        return false;
    }

    private void send(Step step) {
        byte[] payload = step.payload();
        try {
            ServerMessage message = answers.decode(payload, 0, payload.length);
            if (message instanceof CurrentTime || message instanceof CurrentTimeInMillis) {
                return;
            }
            if (message instanceof OrderEvent && !orderRefs.isEmpty()) {
                payload = underPresentRefs(payload);
                message = answers.decode(payload, 0, payload.length);
            }
            OptionalInt id = RequestIds.of(message);
            Integer other = id.isPresent() ? present(message, id.getAsInt()) : null;
            if (other != null && other != id.getAsInt()) {
                peer.send(RequestIds.with(message, other));
                return;
            }
        } catch (BadFrameException e) {
            LOG.log(Level.DEBUG, "A recorded frame is sent as it is", e);
        }
        byte[] bytes = payload;
        peer.append(out -> out.frame(bytes, 0, bytes.length));
    }

    private @Nullable Integer present(ServerMessage message, int id) {
        Integer order = orderIds.get(id);
        return RequestIds.ofOrder(message) ? order : ids.getOrDefault(id, order);
    }

    /** Fields are text, and a reference occurs nowhere but where it is meant. */
    private byte[] underPresentRefs(byte[] payload) {
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> ref : orderRefs.entrySet()) {
            text = ref.getKey().isEmpty() ? text : text.replace(ref.getKey(), ref.getValue());
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    void stop() {
        next = steps.size();
        timer.close();
    }
}
