package tradewind.tws.gateway.internal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;
import tradewind.tws.gateway.internal.broker.Fill;
import tradewind.tws.gateway.internal.broker.Order;
import tradewind.tws.gateway.internal.session.RequestTime;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.Unset;

/** Which executions a client asks for: by default those since midnight, of every client. */
final class ExecutionFilter {
    private static final ZoneId OPERATOR = ZoneId.of("Europe/Berlin");

    private final ReqExecutions request;
    private final OptionalLong from;
    private final LocalDate today;

    ExecutionFilter(ReqExecutions request, Instant now) {
        this.request = request;
        from = RequestTime.parse(request.time(), OPERATOR);
        today = LocalDate.ofInstant(now, OPERATOR);
    }

    /** @param account of the execution */
    boolean wants(Fill fill, String account) {
        Order order = fill.order();
        return (request.clientId() == 0 || request.clientId() == order.key().clientId())
                && (request.account().isEmpty() || request.account().equals(account))
                && any(request.symbol(), order.listing().symbol())
                && any(request.secType(), order.listing().type().name()) && any(request.exchange(), order.exchange())
                && (request.side().isEmpty()
                        || request.side().toUpperCase(Locale.ROOT).startsWith("B") == fill.bought())
                && inTime(fill.time());
    }

    private boolean inTime(Instant time) {
        LocalDate date = LocalDate.ofInstant(time, OPERATOR);
        if (!request.specificDates().isEmpty()) {
            return request.specificDates().contains(date.getYear() * 10_000 + date.getMonthValue() * 100
                    + date.getDayOfMonth());
        }
        int days = request.lastDays() == Unset.INT || request.lastDays() < 1 ? 1 : request.lastDays();
        return !date.isBefore(today.minusDays(days - 1))
                && (from.isEmpty() || !time.isBefore(Instant.ofEpochSecond(from.getAsLong())));
    }

    private static boolean any(String wanted, String have) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(have);
    }
}
