package tradewind.tws.gateway.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import tradewind.core.data.DataFolder;
import tradewind.core.replay.Replay;
import tradewind.core.replay.ReplaySource;
import tradewind.core.replay.Replays;
import tradewind.tws.gateway.internal.replay.RecordedFiles;
import tradewind.tws.gateway.internal.replay.ReplayMarket;
import tradewind.tws.gateway.internal.replay.Replayable;

/** Replays on embedded gateways. */
@Component
public final class GatewayReplays implements Replays {
    private static final String FOLDER = "TRADEWIND_DATA";

    private @Nullable GatewayReplay open;
    private int runs;

    @Activate
    public GatewayReplays() {
    }

    @Override
    public Replay open(ReplaySource source) throws IOException {
        Replayable market = ReplayMarket.read(source);
        GatewayReplay next = new GatewayReplay(source, market, this::nextRun);
        GatewayReplay before;
        synchronized (this) {
            before = open;
            open = next;
        }
        if (before != null) {
            before.close();
        }
        return next;
    }

    /** Runs are counted in the life of the program, so that no two of them have accounts of one name. */
    private synchronized int nextRun() {
        return ++runs;
    }

    @Override
    public synchronized Optional<Replay> current() {
        return Optional.<Replay>ofNullable(open).filter(r -> !((GatewayReplay) r).closed());
    }

    @Override
    public List<ReplaySource> recorded() {
        String named = System.getenv(FOLDER);
        return RecordedFiles.in(List.of(DataFolder.current().root().resolve("replays"),
                named == null ? Path.of("../shared/data") : Path.of(named)));
    }

    @Deactivate
    void close() {
        GatewayReplay last;
        synchronized (this) {
            last = open;
        }
        if (last != null) {
            last.close();
        }
    }
}
