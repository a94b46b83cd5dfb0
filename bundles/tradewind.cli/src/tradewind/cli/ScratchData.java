package tradewind.cli;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tradewind.core.data.DataFolder;

/**
 * A data folder for the time of a measurement, beside the real one: on the same disk, so that what is written costs the
 * same, and without touching what is kept there.
 */
record ScratchData(Path folder, String before) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScratchData.class.getName());

    static ScratchData create() throws IOException {
        Path real = DataFolder.current().root();
        Files.createDirectories(real.getParent());
        Path folder = Files.createTempDirectory(real.getParent(), "bench-");
        String before = System.getProperty(DataFolder.PROPERTY, "");
        System.setProperty(DataFolder.PROPERTY, folder.toString());
        return new ScratchData(folder, before);
    }

    @Override
    public void close() throws IOException {
        System.setProperty(DataFolder.PROPERTY, before);
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A file of a measurement stays: " + file, e);
            }
        }
    }
}
