package tradewind.tws.connection;

import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionState;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.ServerMessage;

/** Carries what one socket tells to tws-dispatch, and drops what an earlier session still had to say. */
final class SocketEvents implements LinkEvents {
    private final Dispatch dispatch;
    private final SessionMachine machine;
    private final MessageRouter router;
    private final ClockSampler sampler;
    private final String host;
    private final int port;

    SocketEvents(Dispatch dispatch, SessionMachine machine, MessageRouter router, ClockSampler sampler, String host,
            int port) {
        this.dispatch = dispatch;
        this.machine = machine;
        this.router = router;
        this.sampler = sampler;
        this.host = host;
        this.port = port;
    }

    @Override
    public void opened(long epoch) {
        dispatch.run(() -> machine.opened(epoch, dispatch.now()));
    }

    @Override
    public void hello(long epoch, int version) {
        dispatch.run(() -> machine.hello(epoch, version, dispatch.now()));
    }

    @Override
    public void message(long epoch, ServerMessage message) {
        dispatch.runFromReader(() -> {
            if (epoch == machine.epoch()) {
                router.received(message);
            }
        });
    }

    @Override
    public void bars(long epoch, int requestId, BarColumns bars, boolean update) {
        dispatch.runFromReader(() -> {
            if (epoch == machine.epoch()) {
                router.bars(requestId, bars, update);
            }
        });
    }

    @Override
    public void clockJumped(long epoch) {
        dispatch.run(() -> sampler.soon(dispatch.now()));
    }

    @Override
    public void lost(long epoch, String reason) {
        dispatch.run(() -> machine.lost(epoch, explained(reason), dispatch.now()));
    }

    private String explained(String reason) {
        if (machine.profile().embedded()) {
            return "The " + (machine.profile().kind() == AccountKind.REPLAY ? "replay" : "simulator")
                    + " does not answer.";
        }
        boolean early = machine.state() == ConnectionState.HANDSHAKE || machine.state() == ConnectionState.STARTING;
        return early && reason.equals(Reasons.HUNG_UP) ? Reasons.refusedAtOnce(host, port) : reason;
    }
}
