package tradewind.tws.gateway.internal.recording;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes every byte of every session to a file; the account's digits become zeros. The file carries the ending
 * {@code .part} until it is closed. Layout, big-endian: the eight bytes {@code TWREC01\n}; then for each entry
 * microseconds since the epoch (8 bytes), session (4), direction (1: {@code O} opened, {@code C} from the client,
 * {@code S} from the server, {@code X} closed), length (4), bytes.
 */
public final class WireRecorder implements WireTap {
    static final byte[] MAGIC = "TWREC01\n".getBytes(StandardCharsets.US_ASCII);
    private static final System.Logger LOG = System.getLogger(WireRecorder.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Path file;
    private final Path part;
    private final byte[] account;
    private final InstantSource clock;
    private final FileOutputStream stream;
    private final DataOutputStream out;
    private boolean closed;

    /**
     * @param account the text that must not be told; its digits are replaced wherever it occurs
     * @param clock   the time that entries are stamped with
     */
    public WireRecorder(Path file, String account, InstantSource clock) throws IOException {
        this.file = file.toAbsolutePath();
        this.account = account.getBytes(StandardCharsets.US_ASCII);
        this.clock = clock;
        part = this.file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(part.getParent());
        stream = new FileOutputStream(part.toFile());
        out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.write(MAGIC);
    }

    @Override
    public void bytes(int session, Direction direction, byte[] bytes, int offset, int length) {
        byte[] copy = java.util.Arrays.copyOfRange(bytes, offset, offset + length);
        redact(copy);
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        lock.lock();
        try {
            if (!closed) {
                write(micros, session, direction, copy);
            }
        } catch (IOException e) {
            closed = true;
            LOG.log(Level.ERROR, "The recording " + part + " ends here", e);
        } finally {
            lock.unlock();
        }
    }

    private void write(long micros, int session, Direction direction, byte[] bytes) throws IOException {
        out.writeLong(micros);
        out.writeInt(session);
        out.writeByte(direction.letter());
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void redact(byte[] bytes) {
        for (int i = 0; i + account.length <= bytes.length; i++) {
            if (bytes[i] == account[0] && java.util.Arrays.equals(bytes, i, i + account.length, account, 0,
                    account.length)) {
                for (int k = i; k < i + account.length; k++) {
                    bytes[k] = Character.isDigit(bytes[k]) ? (byte) '0' : bytes[k];
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            out.flush();
            stream.getFD().sync();
            out.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            lock.unlock();
        }
    }
}
