package tradewind.tws.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;

/**
 * Measures decoding on one thread in the layout of version 176: items per CPU second and bytes allocated per item, best of several rounds, from bytes of a stream to the handler's call. One JSON
 * line a result.
 */
public final class DecodeBench {

	private static final int VERSION = 176;
	private static final int ROUNDS = 10;
	private static final long WARM_UP_NANOS = 1_500_000_000L;
	private static final long ROUND_NANOS = 200_000_000L;

	private final com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

	/** A handler that does the least that keeps the work from being optimized away, and adds up what it got. */
	private static final class Sum implements ServerMessageHandler {

		double sum;
		long items;

		@Override
		public void message(ServerMessage message) {
			items++;
			if (message instanceof OpenOrder o) {
				sum += o.orderId() + o.order().minQty;
			}
		}

		@Override
		public void tickPrice(int requestId, int tickType, double price, double size, int attributes) {
			items++;
			sum += requestId + tickType + price + size + attributes;
		}

		@Override
		public void historicalData(int requestId, String start, String end, BarColumns bars) {
			items += bars.size();
			for (int i = 0; i < bars.size(); i++) {
				sum += bars.time[i] + bars.open[i] + bars.high[i] + bars.low[i] + bars.close[i] + bars.volume[i] + bars.wap[i] + bars.count[i];
			}
		}

		@Override
		public void orderStatus(int orderId, String status, double filled, double remaining, double avgFillPrice, long permId, int parentId, double lastFillPrice, int clientId, String whyHeld,
				double mktCapPrice) {
			items++;
			sum += orderId + status.length() + filled + remaining + avgFillPrice + permId + parentId + lastFillPrice + clientId + mktCapPrice;
		}
	}

	public static void main(String[] args) throws IOException {
		DecodeBench bench = new DecodeBench();
		bench.measure("decode.tickPrice", ticks(1_000_000), 25e6);
		bench.measure("decode.bar", bars(200, 1000), 10e6);
		bench.measure("decode.orderStatus", statuses(100_000), 8e6);
		bench.measure("decode.openOrder", openOrders(20_000), 300e3);
		double small = bench.measure("decode.bar.20000", bars(1, 20_000), 10e6);
		double large = bench.measure("decode.bar.100000", bars(1, 100_000), 10e6);
		System.out.printf("{\"name\":\"decode.bar.linearity\",\"value\":%.2f,\"unit\":\"time per bar, 100000 to 20000\",\"target\":1.3}%n", small / large);
	}

	private double measure(String name, byte[] stream, double target) throws IOException {
		Sum sum = new Sum();
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
			allocated = Math.min(allocated, (double) (threads.getCurrentThreadAllocatedBytes() - bytes) / sum.items);
		}
		System.out.printf("{\"name\":\"%s\",\"value\":%.0f,\"unit\":\"per CPU second\",\"target\":%.0f,\"bytesPerItem\":%.2f,\"sum\":%.0f}%n", name, rate, target, allocated, sum.sum);
		return rate;
	}

	/** Decodes the stream again and again for at least this CPU time and returns how much it was. */
	private long decodeFor(long nanos, byte[] stream, FrameReader reader, ServerMessageDecoder decoder) throws IOException {
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

	private static byte[] ticks(int n) {
		Random random = new Random(7);
		FrameWriter out = new FrameWriter(n * 40);
		FrequentMessages messages = new FrequentMessages(out, VERSION);
		double price = 1500;
		for (int i = 0; i < n; i++) {
			price = Math.round((price + random.nextInt(-5, 6) * 0.05) * 100) / 100.0;
			messages.tickPrice(100_000_000 + random.nextInt(50), random.nextInt(1, 5), price, random.nextInt(1, 2000), 0);
		}
		return out.toBytes();
	}

	private static byte[] bars(int messageCount, int n) {
		Random random = new Random(7);
		FrameWriter out = new FrameWriter();
		FrequentMessages messages = new FrequentMessages(out, VERSION);
		double price = 1500;
		for (int m = 0; m < messageCount; m++) {
			BarColumns bars = new BarColumns(n);
			for (int i = 0; i < n; i++) {
				price = Math.round((price + random.nextInt(-5, 6) * 0.05) * 100) / 100.0;
				double high = Math.round((price + 0.35) * 100) / 100.0;
				bars.add(1_764_000_000L + i * 60L, false, price, high, price - 0.25, price, random.nextInt(1, 100_000), Math.round((price + 0.012) * 1000) / 1000.0, random.nextInt(1, 500));
			}
			messages.historicalData(100_000_000 + m, "20251123  09:00:00", "20251124  09:00:00", bars);
		}
		return out.toBytes();
	}

	private static byte[] statuses(int n) {
		Random random = new Random(7);
		MessageCodec<ServerMessage> codec = MessageCodec.server(VERSION);
		FrameWriter out = new FrameWriter();
		List<String> names = List.of("PreSubmitted", "Submitted", "Filled", "Cancelled");
		for (int i = 0; i < n; i++) {
			codec.encode(new OrderStatus(i, names.get(random.nextInt(4)), BigDecimal.valueOf(random.nextInt(100)), BigDecimal.valueOf(random.nextInt(100)), 1234.56, 1_234_567_890L + i, 0, 1234.5,
					1, "", 0), out);
		}
		return out.toBytes();
	}

	private static byte[] openOrders(int n) {
		MessageCodec<ServerMessage> codec = MessageCodec.server(VERSION);
		FrameWriter out = new FrameWriter();
		for (int i = 0; i < n; i++) {
			codec.encode(Samples.openOrder(i), out);
		}
		return out.toBytes();
	}
}
