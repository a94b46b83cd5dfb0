package tradewind.ai.internal.serve;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;

/** Where the logs of now go: each run of a replay has a folder of its own, for it lives through times that have passed. */
final class LogFolder implements Supplier<Path> {
    private final Path root;
    private final Supplier<ConnectionProfile> profile;
    private final InstantSource wall;
    private Optional<ConnectionProfile> run = Optional.empty();
    private Path folder;

    LogFolder(Path root, Supplier<ConnectionProfile> profile, InstantSource wall) {
        this.root = root;
        this.profile = profile;
        this.wall = wall;
        folder = root;
    }

    @Override
    public synchronized Path get() {
        ConnectionProfile now = profile.get();
        if (now.kind() != AccountKind.REPLAY) {
            run = Optional.empty();
            return root;
        }
        if (!run.equals(Optional.of(now))) {
            run = Optional.of(now);
            folder = root.resolve("replay").resolve(String.valueOf(wall.millis()));
        }
        return folder;
    }
}
