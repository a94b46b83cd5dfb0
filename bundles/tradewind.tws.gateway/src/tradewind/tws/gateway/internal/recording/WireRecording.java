package tradewind.tws.gateway.internal.recording;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import tradewind.tws.gateway.internal.recording.WireTap.Direction;

/** A recording that was read from its file. @param records in the order in which they happened */
public record WireRecording(List<WireRecord> records) {
    private static final int LARGEST = 1 << 28;

    public WireRecording {
        records = List.copyOf(records);
    }

    /** Whether the file begins like a recording. */
    public static boolean isRecording(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(WireRecorder.MAGIC.length), WireRecorder.MAGIC);
        }
    }

    /**
     * A file whose end is missing is read as far as it goes.
     *
     * @throws IOException if it cannot be read or is no recording
     */
    public static WireRecording read(Path file) throws IOException {
        List<WireRecord> records = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (!Arrays.equals(in.readNBytes(WireRecorder.MAGIC.length), WireRecorder.MAGIC)) {
                throw new IOException(file + " is no recording");
            }
            while (true) {
                records.add(next(in, file));
            }
        } catch (EOFException end) {
            return new WireRecording(records);
        }
    }

    private static WireRecord next(DataInputStream in, Path file) throws IOException {
        long micros = in.readLong();
        int session = in.readInt();
        char letter = (char) in.readByte();
        int length = in.readInt();
        Direction direction = Arrays.stream(Direction.values()).filter(d -> d.letter() == letter).findFirst()
                .orElseThrow(() -> new IOException(file + " has an entry of the unknown kind " + letter));
        if (length < 0 || length > LARGEST) {
            throw new IOException(file + " has an entry of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new WireRecord(micros, session, direction, bytes);
    }

    /** The sessions in the order of their numbers, each with what both sides said. */
    public List<List<WireRecord>> sessions() {
        TreeMap<Integer, List<WireRecord>> sessions = new TreeMap<>();
        for (WireRecord r : records) {
            sessions.computeIfAbsent(r.session(), s -> new ArrayList<>()).add(r);
        }
        return List.copyOf(sessions.values());
    }
}
