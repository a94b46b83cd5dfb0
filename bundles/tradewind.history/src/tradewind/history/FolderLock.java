package tradewind.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Lets one process at a time write into a folder. The system takes the lock back when the process ends, however it ends.
 * Safe for several threads.
 */
final class FolderLock implements AutoCloseable {
    /** Beyond the text, which others must be able to read. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path folder;
    private @Nullable FileChannel held;

    FolderLock(Path folder) {
        this.folder = folder;
    }

    synchronized boolean isHeld() {
        return held != null;
    }

    /**
     * Takes the lock if it is free and not yet held.
     *
     * @return whether it is held now
     * @throws IOException if the folder cannot be made or written to
     */
    synchronized boolean acquire() throws IOException {
        if (held != null) {
            return true;
        }
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            return false;
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        held = channel;
        return true;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another store of this very process has it.
            return false;
        }
    }

    /** Who holds the lock, in words. */
    String holder() {
        try {
            return "process " + Files.readString(file()).trim();
        } catch (IOException e) {
            return "a process that does not tell its number";
        }
    }

    private Path file() {
        return folder.resolve(".lock");
    }

    @Override
    public synchronized void close() throws IOException {
        FileChannel channel = held;
        held = null;
        if (channel != null) {
            channel.close();
        }
    }
}
