package tradewind.tws.gateway.internal.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.MarketEvent.Trade;
import tradewind.tws.gateway.internal.script.Entitlement;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.gateway.internal.session.RequestTime;
import tradewind.tws.gateway.internal.session.TimeText;
import tradewind.tws.protocol.HistoryEvent.HeadTimestamp;
import tradewind.tws.protocol.HistoryEvent.HistogramData;
import tradewind.tws.protocol.HistoryEvent.HistogramData.Entry;
import tradewind.tws.protocol.HistoryRequest.ReqHeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.ReqHistogramData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalTicks;

/** Answers about the past that are no bars: first dates, ticks, volume by price. */
final class PastDesk {
    private static final int MOST_TICKS = 1000;
    private static final List<String> TICK_KINDS = List.of("TRADES", "BID_ASK", "MIDPOINT");
    private static final Pattern PERIOD = Pattern.compile("([0-9]{1,3}) (minute|hour|day|week|month)s?");

    private final Floor floor;
    private final Peer peer;
    private final PastTicks ticks;

    PastDesk(Floor floor, Peer peer, PastTicks ticks) {
        this.floor = floor;
        this.peer = peer;
        this.ticks = ticks;
    }

    void head(ReqHeadTimestamp r) {
        floor.resolve(r.requestId(), r.contract(), peer).ifPresent(l -> {
            if (!permitted(l)) {
                refuse(r.requestId(), 162, HistoryDesk.FAILED + "No market data permissions for "
                        + l.venue().exchange() + " " + l.type());
            } else if (r.whatToShow().equals("TRADES") && !l.hasTrades()) {
                refuse(r.requestId(), 162, HistoryDesk.FAILED + "No head time stamp");
            } else {
                long head = floor.tape().market().head(l);
                peer.send(new HeadTimestamp(r.requestId(),
                        r.formatDate() == 2 ? Long.toString(head) : TimeText.utc(Instant.ofEpochSecond(head))));
            }
        });
    }

    private boolean permitted(Listing l) {
        return floor.permissions().of(l).entitlement() != Entitlement.NONE;
    }

    private void refuse(int id, int code, String text) {
        peer.error(id, code, text);
    }

    void ticks(ReqHistoricalTicks r) {
        floor.resolve(r.requestId(), r.contract(), peer).ifPresent(l -> {
            String problem = problem(r, l);
            if (!problem.isEmpty()) {
                refuse(r.requestId(), 10187, "Failed to request historical ticks:" + problem);
                return;
            }
            long now = floor.now().toEpochMilli();
            OptionalLong start = RequestTime.parse(r.startDateTime(), l.zone());
            OptionalLong end = RequestTime.parse(r.endDateTime(), l.zone());
            floor.workers().execute(() -> {
                if (start.isPresent()) {
                    long to = end.isPresent() ? Math.min(now, end.getAsLong() * 1000) : now;
                    ticks.sendFirst(r.requestId(), l, start.getAsLong() * 1000, to, r.numberOfTicks(), r.whatToShow());
                } else {
                    ticks.sendLast(r.requestId(), l, Math.min(now, end.orElse(Long.MAX_VALUE / 1000) * 1000),
                            r.numberOfTicks(), r.whatToShow());
                }
            });
        });
    }

    private String problem(ReqHistoricalTicks r, Listing l) {
        boolean startGiven = !r.startDateTime().isBlank();
        boolean endGiven = !r.endDateTime().isBlank();
        if (startGiven && RequestTime.parse(r.startDateTime(), l.zone()).isEmpty()
                || endGiven && RequestTime.parse(r.endDateTime(), l.zone()).isEmpty()) {
            return "Invalid date";
        }
        if (!startGiven && !endGiven) {
            return "Either start or end time must be given";
        }
        if (r.numberOfTicks() < 1 || r.numberOfTicks() > MOST_TICKS) {
            return "Number of ticks must be 1 to " + MOST_TICKS;
        }
        if (!TICK_KINDS.contains(r.whatToShow())) {
            return "Invalid what to show: " + r.whatToShow();
        }
        if (!permitted(l)) {
            return "No market data permissions for " + l.venue().exchange() + " " + l.type();
        }
        return r.whatToShow().equals("TRADES") ? l.hasTrades() ? "" : "No historical market data for " + l.localSymbol()
                : l.hasQuotes() ? "" : "No historical market data for " + l.localSymbol();
    }

    void histogram(ReqHistogramData r) {
        floor.resolve(r.requestId(), r.contract(), peer).ifPresent(l -> {
            Matcher m = PERIOD.matcher(r.timePeriod().strip());
            Optional<HistorySpan> span = m.matches() ? span(Integer.parseInt(m.group(1)), m.group(2)) : Optional.empty();
            if (span.isEmpty()) {
                refuse(r.requestId(), 321, "Error validating request.-'bX' : cause - Invalid time period \""
                        + r.timePeriod() + "\"");
            } else if (!l.hasTrades() || l.type() == SecurityType.IND || !permitted(l)) {
                refuse(r.requestId(), 162, HistoryDesk.FAILED + "No histogram data for " + l.localSymbol());
            } else {
                long now = floor.now().toEpochMilli();
                long from = span.get().from(l, now / 1000 + 1, r.useRth()) * 1000;
                floor.workers().execute(() -> histogram(r.requestId(), l, from, now, r.useRth()));
            }
        });
    }

    private static Optional<HistorySpan> span(int count, String unit) {
        return count == 0 ? Optional.empty() : Optional.of(switch (unit) {
            case "minute" -> new HistorySpan(count * 60, 'S');
            case "hour" -> new HistorySpan(count * 3600, 'S');
            case "day" -> new HistorySpan(count, 'D');
            case "week" -> new HistorySpan(count, 'W');
            default -> new HistorySpan(count, 'M');
        });
    }

    private void histogram(int requestId, Listing l, long from, long to, boolean regularOnly) {
        TreeMap<Double, Double> volumes = new TreeMap<>();
        floor.tape().market().events(l, from, to, event -> {
            if (event instanceof Trade t && (!regularOnly || l.calendar().isOpen(t.time() / 1000, true))) {
                volumes.merge(t.price(), t.size(), Double::sum);
            }
        });
        peer.send(new HistogramData(requestId,
                volumes.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue())).toList()));
    }
}
