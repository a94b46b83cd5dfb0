package tradewind.bench;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import tradewind.core.bench.Benchmark;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.ServerMessageDecoder;

/**
 * Decoding on one thread in the layout of version 176: items in one CPU second from the bytes of a stream to the call
 * of the handler, best of several rounds, and bytes allocated for each item.
 */
@Component
public final class DecodeBenchmark implements Benchmark {
    static final int VERSION = 176;
    private static final int ROUNDS = 10;
    private static final long WARM_UP_NANOS = 1_500_000_000L;
    private static final long ROUND_NANOS = 200_000_000L;
    private static final double LINEAR = 1.3;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** @param perSecond items in one CPU second, @param bytes allocated for one item */
    private record Speed(double perSecond, double bytes) {
    }

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public void run(Consumer<Result> results) throws IOException {
        Speed ticks = report("decode.tickPrice", DecodeStreams.ticks(1_000_000), 25e6, results);
        results.accept(new Result("decode.tickPrice.allocation", ticks.bytes, "B/item", 16, false));
        report("decode.bar", DecodeStreams.bars(200, 1000), 10e6, results);
        report("decode.orderStatus", DecodeStreams.orderStatuses(100_000), 8e6, results);
        report("decode.openOrder", DecodeStreams.openOrders(20_000), 300e3, results);
        Speed small = measure(DecodeStreams.bars(1, 20_000));
        Speed large = report("decode.bar.100000", DecodeStreams.bars(1, 100_000), 10e6, results);
        results.accept(new Result("decode.bar.100000.linearity", small.perSecond / large.perSecond,
                "time a bar against 20000", LINEAR, false));
    }

    private Speed report(String name, byte[] stream, double target, Consumer<Result> results) throws IOException {
        Speed speed = measure(stream);
        results.accept(new Result(name, speed.perSecond, "1/CPU s", target, true));
        return speed;
    }

    private Speed measure(byte[] stream) throws IOException {
        DecodeSum sum = new DecodeSum();
        FrameReader reader = new FrameReader(1 << 20);
        ServerMessageDecoder decoder = new ServerMessageDecoder(VERSION, sum);
        decodeFor(WARM_UP_NANOS, stream, reader, decoder);
        double rate = 0;
        double allocated = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            sum.items = 0;
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long nanos = decodeFor(ROUND_NANOS, stream, reader, decoder);
            rate = Math.max(rate, sum.items * 1e9 / nanos);
            allocated = Math.min(allocated,
                    (double) (threads.getCurrentThreadAllocatedBytes() - bytes) / sum.items);
        }
        return new Speed(rate, allocated);
    }

    /** Decodes the stream again and again for at least this CPU time; returns how much it was. */
    private long decodeFor(long nanos, byte[] stream, FrameReader reader, ServerMessageDecoder decoder)
            throws IOException {
        long start = threads.getCurrentThreadCpuTime();
        long used = 0;
        while (used < nanos) {
            ByteArrayInputStream in = new ByteArrayInputStream(stream);
            while (reader.fill(in) > 0) {
                while (reader.next()) {
                    decoder.decode(reader);
                }
            }
            used = threads.getCurrentThreadCpuTime() - start;
        }
        return used;
    }
}
