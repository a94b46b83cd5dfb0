package tradewind.core.forecast;

import java.util.List;

/** The narrowest range of a forecast that held the close. */
public enum Fate {
    INSIDE_50("inside 50 %"), INSIDE_80("inside 80 %"), INSIDE_95("inside 95 %"), OUTSIDE("outside 95 %");

    /** What the ranges should hold, narrowest first. */
    public static final List<Double> SHARES = List.of(0.5, 0.8, 0.95);

    private final String text;

    Fate(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** @param ranges as many as there are {@link #SHARES} */
    public static Fate of(List<ForecastRange> ranges, double close) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).holds(close)) {
                return values()[i];
            }
        }
        return OUTSIDE;
    }
}
