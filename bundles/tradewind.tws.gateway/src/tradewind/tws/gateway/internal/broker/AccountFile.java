package tradewind.tws.gateway.internal.broker;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The file in which accounts outlive the gateway: lines of fields between tabs, the market time first, a check sum last.
 * It is written whole beside the old one, synced and renamed, so that whoever is killed leaves the one or the other.
 */
public final class AccountFile {
    private static final System.Logger LOG = System.getLogger(AccountFile.class.getName());
    private static final String TITLE = "tradewind-account\t1";
    private static final String TIME = "time\t";
    private static final String END = "end\t";

    private final Path path;
    private List<String> lines;

    private AccountFile(Path path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    /**
     * Reads the file if there is one.
     *
     * @throws IOException if it cannot be read, or is not what was written
     */
    public static AccountFile open(Path path) throws IOException {
        if (!Files.exists(path)) {
            return new AccountFile(path, List.of());
        }
        List<String> all = Files.readString(path).lines().toList();
        int last = all.size() - 1;
        if (last < 1 || !all.getFirst().equals(TITLE)
                || !all.getLast().equals(END + checkSum(all.subList(0, last)))) {
            throw new IOException("The account file " + path + " is damaged; move it away to begin anew");
        }
        return new AccountFile(path, List.copyOf(all.subList(1, last)));
    }

    private static String checkSum(List<String> lines) {
        CRC32 sum = new CRC32();
        for (String line : lines) {
            sum.update(line.getBytes(StandardCharsets.UTF_8));
            sum.update('\n');
        }
        return Long.toHexString(sum.getValue());
    }

    /** The market time of the last change; {@code otherwise} if nothing was kept yet. */
    public Instant time(Instant otherwise) {
        return lines.isEmpty() ? otherwise : Instant.parse(lines.getFirst().substring(TIME.length()));
    }

    /** What was kept, without the time; empty at first. */
    List<String> lines() {
        return lines.isEmpty() ? lines : lines.subList(1, lines.size());
    }

    /** Keeps these lines. Without a disk the gateway goes on, and says so. */
    void write(Instant time, List<String> content) {
        if (content.equals(lines())) {
            return;
        }
        List<String> next = new ArrayList<>(List.of(TIME + time));
        next.addAll(content);
        List<String> all = new ArrayList<>(List.of(TITLE));
        all.addAll(next);
        all.add(END + checkSum(all));
        try {
            replace(String.join("\n", all) + "\n");
            lines = next;
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The account could not be kept in " + path, e);
        }
    }

    private void replace(String text) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
