package tradewind.tws.gateway.internal.seeded;

import java.util.TreeMap;

/** A number for each year; years without one have that of the year before. */
final class Yearly {
    private final TreeMap<Integer, Double> values = new TreeMap<>();

    /** @param text {@code 2015:36 2016:61.5 ...}, or one number for all years */
    Yearly(String text) {
        for (String part : text.trim().split("\\s+")) {
            int colon = part.indexOf(':');
            values.put(colon < 0 ? 0 : Integer.parseInt(part.substring(0, colon)),
                    Double.valueOf(part.substring(colon + 1)));
        }
    }

    double in(int year) {
        var entry = values.floorEntry(year);
        return entry == null ? values.firstEntry().getValue() : entry.getValue();
    }

    boolean has(int year) {
        return values.containsKey(year);
    }

    int firstYear() {
        return values.firstKey();
    }

    /** Each year's number times {@code factor}. */
    Yearly times(double factor) {
        Yearly result = new Yearly("0");
        result.values.clear();
        values.forEach((year, value) -> result.values.put(year, value * factor));
        return result;
    }
}
