package tradewind.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.data.AtomicFile;

/**
 * The file of one series: a header of 32 bytes, frames that were written in one piece and synced before the file got its
 * name, then frames that were appended and synced one merge at a time. Later frames win over earlier ones. A kill can
 * only leave the last appended frame torn; whatever else is wrong is damage.
 *
 * @param file where it lies
 */
record BarFile(Path file) {
    private static final long MAGIC = 0x54574241_52530001L;
    private static final int HEADER = 32;
    private static final int CHECKED = 24;

    /**
     * What a file holds.
     *
     * @param length bytes up to the end of the last good frame
     * @param torn   bytes after it
     */
    record Content(BarSeries bars, long length, long torn) {
    }

    /** Replaces the file by these bars and nothing else. @return its length */
    long replace(BarSeries bars) {
        AtomicFile.replace(file, out -> write(out, bars));
        return HEADER + BarFrames.length(bars.size());
    }

    private static void write(OutputStream out, BarSeries bars) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).putLong(MAGIC)
                .putInt(BarFrames.code(bars.barSize())).putInt(0).putLong(HEADER + BarFrames.length(bars.size()));
        header.putInt(BarFrames.checksum(header.array(), 0, CHECKED));
        out.write(header.array());
        for (int from = 0; from < bars.size(); from += BarFrames.MOST_BARS) {
            out.write(BarFrames.frame(bars, from, Math.min(bars.size(), from + BarFrames.MOST_BARS)).array());
        }
    }

    /**
     * Appends bars and syncs. If that fails the file is cut back to {@code length}, so that it is as it was.
     *
     * @param length where the good frames end
     * @return where they end now
     */
    long append(BarSeries bars, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            try {
                channel.position(length);
                for (int from = 0; from < bars.size(); from += BarFrames.MOST_BARS) {
                    ByteBuffer frame = BarFrames.frame(bars, from, Math.min(bars.size(), from + BarFrames.MOST_BARS));
                    while (frame.hasRemaining()) {
                        channel.write(frame);
                    }
                }
                channel.force(false);
                return length + BarFrames.length(bars.size());
            } catch (IOException e) {
                cut(channel, length, e);
                throw e;
            }
        }
    }

    /** Cuts off what a kill left torn. */
    void cut(long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    private static void cut(FileChannel channel, long length, IOException cause) {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            // The next load cuts it off.
            cause.addSuppressed(e);
        }
    }

    /**
     * Reads every good frame.
     *
     * @throws IOException if the file is of another kind or damaged
     */
    Content read(BarSize barSize) throws IOException {
        long size = Files.size(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 18)) {
            long whole = readHeader(in, barSize);
            Replay replay = new Replay(barSize);
            byte[] body = new byte[BarFrames.LONGEST_BODY];
            long length = HEADER;
            for (int n = readFrame(in, body); n > 0; n = readFrame(in, body)) {
                replay.apply(body, n);
                length += BarFrames.HEADER + n;
            }
            if (length < whole || hasFrameAfter(length, size)) {
                throw new IOException("it is damaged at byte " + length + " of " + size);
            }
            return new Content(replay.series(), length, size - length);
        }
    }

    private static long readHeader(InputStream in, BarSize barSize) throws IOException {
        byte[] bytes = in.readNBytes(HEADER);
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || header.getLong(0) != MAGIC
                || header.getInt(CHECKED) != BarFrames.checksum(bytes, 0, CHECKED)) {
            throw new IOException("it is not a file of bars, or its header is damaged");
        }
        if (header.getInt(8) != BarFrames.code(barSize)) {
            throw new IOException("its bars are not of size " + barSize.shortText());
        }
        return header.getLong(16);
    }

    /** @return length of the body, 0 if there is no further good frame */
    private static int readFrame(InputStream in, byte[] body) throws IOException {
        byte[] start = in.readNBytes(BarFrames.HEADER);
        if (start.length < BarFrames.HEADER) {
            return 0;
        }
        ByteBuffer header = ByteBuffer.wrap(start);
        int length = header.getInt();
        if (!isBodyLength(length) || in.readNBytes(body, 0, length) < length
                || header.getInt() != BarFrames.checksum(body, 0, length)) {
            return 0;
        }
        return length;
    }

    private static boolean isBodyLength(int length) {
        return length > 0 && length <= BarFrames.LONGEST_BODY && length % BarFrames.BAR == 0;
    }

    /** Whether a good frame follows the bad one at {@code position}: then it was not torn by a kill. */
    private boolean hasFrameAfter(long position, long size) throws IOException {
        if (position + BarFrames.HEADER > size) {
            return false;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(position);
            int length = ByteBuffer.wrap(in.readNBytes(BarFrames.HEADER)).getInt();
            if (!isBodyLength(length) || position + BarFrames.HEADER + length >= size) {
                return false;
            }
            in.skipNBytes(length);
            return readFrame(in, new byte[BarFrames.LONGEST_BODY]) > 0;
        }
    }

    /** Lays frame over frame; frames that only go on in time, the usual case, cost no merge. */
    private static final class Replay {
        private BarSeries series;
        private BarSeriesBuilder run;
        private long runEnd = Long.MIN_VALUE;

        Replay(BarSize barSize) {
            series = BarSeries.empty(barSize);
            run = new BarSeriesBuilder(barSize);
        }

        void apply(byte[] body, int length) throws IOException {
            if (BarFrames.firstTime(body) <= runEnd) {
                endRun();
            }
            BarFrames.read(body, length, run);
            runEnd = ByteBuffer.wrap(body).getLong(length - BarFrames.BAR);
        }

        BarSeries series() {
            endRun();
            return series;
        }

        private void endRun() {
            BarSeries bars = run.build();
            series = series.isEmpty() ? bars : series.merge(bars);
            run = new BarSeriesBuilder(series.barSize());
            runEnd = Long.MIN_VALUE;
        }
    }
}
