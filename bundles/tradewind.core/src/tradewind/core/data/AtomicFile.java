package tradewind.core.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces a file whole: readers, and whoever comes after a crash, see the old bytes or the new ones, never a mixture. */
public final class AtomicFile {
    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(AtomicFile.class.getName());
    private static final AtomicLong COUNTER = new AtomicLong();
    private static final Pattern PART = Pattern.compile("\\..*\\.(\\d+)-\\d+\\.part");

    private AtomicFile() {
    }

    /**
     * Writes beside the file, syncs, renames over it and syncs the folder, which is made if it is missing.
     *
     * @return the absolute path of the file
     * @throws UncheckedIOException if that fails; the old file is then untouched
     */
    public static Path replace(Path file, Content content) {
        Path target = file.toAbsolutePath().normalize();
        try {
            if (Files.isSymbolicLink(target)) {
                target = target.toRealPath();
            }
            Path folder = Files.createDirectories(target.getParent());
            removeAbandonedParts(folder);
            Path part = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
                    + COUNTER.incrementAndGet() + ".part");
            try {
                write(part, content);
                rename(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
            syncFolder(folder);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target + ": " + reason(e), e);
        }
    }

    /** As the other, with a text in UTF-8. */
    public static Path replace(Path file, String text) {
        return replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("this file system cannot rename a file over another in one step", e);
        }
    }

    /** Makes renames in the folder last. Windows has no such call and needs none. */
    private static void syncFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Parts of processes that were killed in the middle. */
    private static void removeAbandonedParts(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
            for (Path part : parts) {
                Matcher name = PART.matcher(part.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    LOG.log(Level.DEBUG, "Removing {0}, left by a process that ended in the middle", part);
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** What went wrong, in words for people. */
    public static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case java.nio.file.NoSuchFileException missing -> missing.getFile() + " does not exist";
            case java.nio.file.FileAlreadyExistsException there -> there.getFile() + " is in the way";
            case java.nio.file.NotDirectoryException file -> file.getFile() + " is not a folder";
            case java.nio.file.DirectoryNotEmptyException folder -> folder.getFile() + " is a folder";
            case java.nio.file.FileSystemException system when system.getReason() != null -> system.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
