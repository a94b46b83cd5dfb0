package tradewind.ai.internal.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.ConnectionProfile;

class LogFolderTest {
    private ConnectionProfile profile = ConnectionProfile.SIMULATOR;
    private long now = 1000;
    private final Path root = Path.of("forecasts");
    private final LogFolder logs = new LogFolder(root, () -> profile, () -> Instant.ofEpochMilli(now));

    @Test
    void eachRunOfAReplayHasAFolderOfItsOwn() {
        assertEquals(root, logs.get());
        profile = ConnectionProfile.replay(4711);
        Path first = logs.get();
        now = 2000;
        assertEquals(root.resolve("replay/1000"), first);
        assertEquals(first, logs.get());
        profile = ConnectionProfile.replay(4712);
        assertNotEquals(first, logs.get());
        profile = ConnectionProfile.TWS_PAPER;
        assertEquals(root, logs.get());
        now = 3000;
        profile = ConnectionProfile.replay(4712);
        assertEquals(root.resolve("replay/3000"), logs.get());
    }
}
