package tradewind.ai.internal.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Folders that are there whole or not at all, whatever happens meanwhile. */
final class SafeFolder {
    /** Fills an empty folder. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path folder) throws IOException;
    }

    private static final AtomicLong COUNTER = new AtomicLong();

    private SafeFolder() {
    }

    /** Writes beside the target, syncs every file, renames and syncs the parent. The target must not exist. */
    static void create(Path target, Content content) throws IOException {
        Path parent = Files.createDirectories(target.getParent());
        Path part = Files.createDirectory(part(target));
        try {
            content.writeTo(part);
            for (Path path : all(part)) {
                sync(path);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            sync(parent);
        } finally {
            if (Files.exists(part)) {
                remove(part);
            }
        }
    }

    /** Takes the folder out of sight at once, then removes what is in it. */
    static void delete(Path folder) throws IOException {
        Path part = part(folder);
        Files.move(folder, part, StandardCopyOption.ATOMIC_MOVE);
        sync(folder.getParent());
        remove(part);
    }

    private static Path part(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + COUNTER.incrementAndGet() + ".part");
    }

    /** Windows can sync files that are open for writing only, and no folders. */
    private static void sync(Path path) throws IOException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        if (windows && Files.isDirectory(path)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, windows ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The folder and everything in it, deepest first. */
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    static void remove(Path folder) throws IOException {
        for (Path path : all(folder)) {
            Files.delete(path);
        }
    }
}
