package tradewind.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;

/**
 * Bars as checked frames: length of the body (4 bytes), CRC-32C of the body (4), then 52 bytes for each bar: time, open,
 * high, low, close, volume, and source, resolution and revision packed into 4. Big-endian.
 */
final class BarFrames {
    static final int HEADER = 8;
    static final int BAR = 52;
    static final int MOST_BARS = 4096;
    static final int LONGEST_BODY = MOST_BARS * BAR;

    /** The place in these lists is the number on disk: append only. */
    private static final List<BarSource> SOURCES = List.of(BarSource.TICKS, BarSource.LIVE_HISTORY, BarSource.HISTORY,
            BarSource.IMPORT, BarSource.AGGREGATE);
    private static final List<BarSize> SIZES = List.of(BarSize.S1, BarSize.S5, BarSize.S10, BarSize.S15, BarSize.S30,
            BarSize.M1, BarSize.M2, BarSize.M3, BarSize.M5, BarSize.M10, BarSize.M15, BarSize.M20, BarSize.M30,
            BarSize.H1, BarSize.M90, BarSize.H2, BarSize.H3, BarSize.H4, BarSize.H8, BarSize.D1, BarSize.W1,
            BarSize.MO1);
    private static final int[] SIZE_CODES = new int[BarSize.values().length];
    private static final int[] SOURCE_CODES = new int[BarSource.values().length];

    static {
        for (BarSize size : BarSize.values()) {
            SIZE_CODES[size.ordinal()] = SIZES.indexOf(size);
        }
        for (BarSource source : BarSource.values()) {
            SOURCE_CODES[source.ordinal()] = SOURCES.indexOf(source);
        }
    }

    private BarFrames() {
    }

    static int code(BarSize size) {
        return SIZE_CODES[size.ordinal()];
    }

    static int frames(int bars) {
        return (bars + MOST_BARS - 1) / MOST_BARS;
    }

    /** Bytes that so many bars take. */
    static long length(int bars) {
        return (long) bars * BAR + (long) frames(bars) * HEADER;
    }

    /** One frame of bars {@code from} to {@code to} (exclusive), at most {@link #MOST_BARS}, ready to be written. */
    static ByteBuffer frame(BarSeries bars, int from, int to) {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + (to - from) * BAR);
        frame.position(HEADER);
        for (int i = from; i < to; i++) {
            put(frame, bars, i);
        }
        frame.putInt(0, frame.capacity() - HEADER).putInt(4, checksum(frame.array(), HEADER, frame.capacity() - HEADER));
        return frame.flip();
    }

    private static void put(ByteBuffer frame, BarSeries bars, int i) {
        frame.putLong(bars.time(i)).putDouble(bars.open(i)).putDouble(bars.high(i)).putDouble(bars.low(i))
                .putDouble(bars.close(i)).putDouble(bars.volume(i))
                .putInt(SOURCE_CODES[bars.source(i).ordinal()] << 24 | SIZE_CODES[bars.resolution(i).ordinal()] << 16
                        | bars.revision(i));
    }

    /**
     * Adds the bars of a body whose checksum was found right.
     *
     * @throws IOException if it holds what no version up to this one writes
     */
    static void read(byte[] body, int length, BarSeriesBuilder into) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(body, 0, length);
        try {
            while (buffer.hasRemaining()) {
                into.add(bar(buffer));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("it holds what this version cannot read: " + e.getMessage(), e);
        }
    }

    /** Time of the first bar of a body. */
    static long firstTime(byte[] body) {
        return ByteBuffer.wrap(body).getLong();
    }

    private static Bar bar(ByteBuffer b) {
        long time = b.getLong();
        double open = b.getDouble();
        double high = b.getDouble();
        double low = b.getDouble();
        double close = b.getDouble();
        double volume = b.getDouble();
        int packed = b.getInt();
        return new Bar(time, open, high, low, close, volume, false, SOURCES.get(packed >>> 24),
                SIZES.get(packed >>> 16 & 0xff), packed & 0xffff);
    }

    static int checksum(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
