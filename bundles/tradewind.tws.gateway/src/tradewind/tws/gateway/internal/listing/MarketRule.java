package tradewind.tws.gateway.internal.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.PriceIncrements.Band;

/** A numbered price grid, as TWS serves it on request. */
public record MarketRule(int id, PriceIncrements increments) {
    /** US shares: a cent, a hundredth of it below one dollar. */
    public static final MarketRule US_SHARE = of(26, "0:0.0001 1:0.01");

    /** MiFID II tick sizes for shares with at least 9000 trades a day. */
    public static final MarketRule XETRA_MOST_LIQUID = of(2137, "0:0.0001 1:0.0002 2:0.0005 5:0.001 10:0.002 20:0.005 "
            + "50:0.01 100:0.02 200:0.05 500:0.1 1000:0.2 2000:0.5 5000:1 10000:2 20000:5 50000:10");

    /** MiFID II tick sizes for shares with 2000 to 9000 trades a day. */
    public static final MarketRule XETRA_LIQUID = of(2136, "0:0.0001 0.5:0.0002 1:0.0005 2:0.001 5:0.002 10:0.005 "
            + "20:0.01 50:0.02 100:0.05 200:0.1 500:0.2 1000:0.5 2000:1 5000:2 10000:5 20000:10 50000:20");

    public static final MarketRule ONE_POINT = of(110, "0:1");
    public static final MarketRule QUARTER_POINT = of(67, "0:0.25");
    public static final MarketRule CENT = of(109, "0:0.01");
    public static final MarketRule HALF_PIP = of(239, "0:0.00005");

    /** @param bands {@code lowEdge:increment}, separated by blanks, ascending */
    public static MarketRule of(int id, String bands) {
        List<Band> result = new ArrayList<>();
        for (String band : bands.trim().split(" +")) {
            String[] parts = band.split(":");
            result.add(new Band(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
        }
        return new MarketRule(id, new PriceIncrements(result));
    }
}
