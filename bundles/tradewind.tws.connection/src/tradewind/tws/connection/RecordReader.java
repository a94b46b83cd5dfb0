package tradewind.tws.connection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tradewind.core.broker.BrokerRecord;
import tradewind.core.broker.OrderReport;
import tradewind.tws.protocol.OrderEvent.OrderStatus;

/** Makes what the server answered into a record for the product. */
final class RecordReader {
    /** Where IB's own day begins. */
    private static final ZoneId IB = ZoneId.of("America/New_York");

    private RecordReader() {
    }

    /** @param now by the server's clock */
    static BrokerRecord read(AccountRecord r, OrderReader reader, Instant now) {
        Map<OrderKey, OrderStatus> statuses = new HashMap<>();
        r.statuses().forEach(s -> statuses.put(OrderKey.of(s), s));
        List<OrderReport> open =
                r.openOrders().stream().map(o -> reader.open(o, statuses.get(OrderKey.of(o)))).toList();
        return new BrokerRecord(open, r.executions().stream().map(reader::execution).flatMap(Optional::stream).toList(),
                r.commissions().stream().map(OrderReader::commission).flatMap(Optional::stream).toList(),
                r.completedOrders().stream().map(reader::completed).toList(), r.complete(),
                since(now, reader.zone()).toEpochMilli());
    }

    /**
     * TWS and Gateway keep executions and completed orders of the present day. Whether that is the day of the machine
     * they run on or IB's depends on version and login, so the later midnight is taken: what was before it may be missing
     * for that reason alone.
     */
    static Instant since(Instant now, ZoneId server) {
        return Stream.of(server, IB).map(zone -> now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant())
                .max(Instant::compareTo).orElse(now);
    }
}
