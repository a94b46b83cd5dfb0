package tradewind.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("RHM.csv");
        Files.writeString(file, "old");
        String message = String.valueOf(assertThrows(UncheckedIOException.class, () -> AtomicFile.replace(file, out -> {
            out.write(new byte[100_000]);
            throw new FileSystemException(file.toString(), null, "No space left on device");
        })).getMessage());
        assertEquals("Cannot write " + file + ": No space left on device", message);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("RHM.csv"), names());
    }

    @Test
    void partsOfDeadProcessesAreRemovedAndThoseOfLivingOnesLeft() throws IOException {
        String living = ".RHM.csv." + ProcessHandle.current().pid() + "-999.part";
        Files.createFile(folder.resolve(living));
        // Process numbers of Linux, macOS and Windows stay below this.
        Files.createFile(folder.resolve(".RHM.csv.99999999999-1.part"));
        AtomicFile.replace(folder.resolve("RHM.csv"), out -> out.write('x'));
        assertEquals(List.of(living, "RHM.csv"), names());
    }

    @Test
    void aLinkKeepsPointingToTheFile() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        AtomicFile.replace(link, out -> out.write('x'));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x", Files.readString(real));
    }

    @Test
    void aTextReplacesTheOldOneWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("deep").resolve("report.html");
        assertEquals(file.toAbsolutePath(), AtomicFile.replace(file, "old"));
        AtomicFile.replace(file, "n\u00e4w");
        assertEquals("n\u00e4w", Files.readString(file));
        Path occupied = Files.createDirectories(folder.resolve("full.html").resolve("inside")).getParent();
        assertThrows(UncheckedIOException.class, () -> AtomicFile.replace(occupied, "x"));
        assertTrue(names().stream().noneMatch(name -> name.endsWith(".part")), names().toString());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
