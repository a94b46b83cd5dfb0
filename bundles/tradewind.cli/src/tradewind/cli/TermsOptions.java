package tradewind.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Option;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;

/** What an order is about, on the command line. Whether it makes sense is for the risk gate to say. */
final class TermsOptions {
    @Option(names = "--type", paramLabel = "TYPE",
            description = "MKT, LMT, STP, STPLMT or TRAIL; without it the prices tell, MKT if there are none.")
    private @Nullable String type;

    @Option(names = "--limit", paramLabel = "PRICE", description = "Limit price.")
    private @Nullable BigDecimal limit;

    @Option(names = "--stop", paramLabel = "PRICE", description = "Stop price; for TRAIL where the stop begins.")
    private @Nullable BigDecimal stop;

    @Option(names = "--trail", paramLabel = "DISTANCE", description = "Distance of a trailing stop in price.")
    private @Nullable BigDecimal trail;

    @Option(names = "--trail-percent", paramLabel = "PERCENT", description = "Distance of a trailing stop in per cent.")
    private @Nullable BigDecimal trailPercent;

    @Option(names = "--tif", paramLabel = "TIF", description = "DAY (default), GTC, IOC or GTD.")
    private @Nullable TimeInForce tif;

    @Option(names = "--good-till", paramLabel = "TIME",
            description = "End of a GTD order, ISO-8601 with a zone: 2030-01-31T16:00:00Z.")
    private @Nullable String goodTill;

    @Option(names = "--outside-rth", negatable = true, description = "Work outside the regular hours too.")
    private @Nullable Boolean outsideRth;

    /** The terms of a new order. */
    OrderTerms terms(Side side, BigDecimal quantity) {
        Instant till = till();
        return new OrderTerms(side, quantity, type(inferred()), limit, stop, trail, trailPercent,
                tif(till, TimeInForce.DAY), till, Boolean.TRUE.equals(outsideRth));
    }

    /** The same terms but for what is named. */
    OrderTerms over(OrderTerms old, @Nullable BigDecimal quantity) {
        Instant till = till();
        TimeInForce inForce = tif(till, old.tif());
        Boolean outside = outsideRth;
        return new OrderTerms(old.side(), quantity == null ? old.quantity() : quantity, type(old.type()),
                either(limit, old.limit()), either(stop, old.stop()), either(trail, old.trail()),
                either(trailPercent, old.trailPercent()), inForce,
                till == null && inForce == TimeInForce.GTD ? old.goodTill() : till,
                outside == null ? old.outsideRth() : outside);
    }

    private static @Nullable BigDecimal either(@Nullable BigDecimal named, @Nullable BigDecimal old) {
        return named == null ? old : named;
    }

    private TimeInForce tif(@Nullable Instant till, TimeInForce otherwise) {
        TimeInForce named = tif;
        return named != null ? named : till == null ? otherwise : TimeInForce.GTD;
    }

    private OrderType type(OrderType otherwise) {
        String name = type;
        return name == null ? otherwise : named(name);
    }

    private OrderType inferred() {
        if (trail != null || trailPercent != null) {
            return OrderType.TRAIL;
        }
        if (stop != null) {
            return limit == null ? OrderType.STOP : OrderType.STOP_LIMIT;
        }
        return limit == null ? OrderType.MARKET : OrderType.LIMIT;
    }

    private static OrderType named(String name) {
        return OrderType.of(name).orElseThrow(() -> new CommandFailed(ExitCode.USAGE, "--type is one of "
                + Arrays.stream(OrderType.values()).map(t -> t.code().replace(" ", ""))
                        .collect(Collectors.joining(", ")) + ", not \"" + name + "\""));
    }

    private @Nullable Instant till() {
        String text = goodTill;
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new CommandFailed(ExitCode.USAGE,
                    "--good-till is a time with its zone, like 2030-01-31T16:00:00Z, not \"" + text + "\"");
        }
    }
}
