package tradewind.core.forecast;

/** An input column of a model. Each is known when its bar has closed. */
public enum Feature {
    OPEN("Open"), HIGH("High"), LOW("Low"), CLOSE("Close"), VOLUME("Volume"),
    /** (high + low) / 2. */
    MID("Mid"),
    /** ln of the close over the close before; 0 at the start of a stretch. */
    RETURN("Return"),
    /** {@link #RETURN} over the EWMA volatility known one bar before; cut at 10. */
    SCALED_RETURN("Scaled return"),
    /** ln of the open over the close before, over the EWMA volatility known one bar before; cut at 10. */
    SCALED_GAP("Scaled gap"),
    /** ln of the high over the larger of open and close, over the EWMA volatility; cut at 10. */
    UPPER_WICK("Upper wick"),
    /** ln of the smaller of open and close over the low, over the EWMA volatility; cut at 10. */
    LOWER_WICK("Lower wick"),
    /** ln(1 + volume). */
    LOG_VOLUME("Log volume"),
    /** {@link #LOG_VOLUME} less what was expected for the time of day, over its usual scatter; cut at 10. */
    VOLUME_SURPRISE("Volume surprise"),
    /** Average true range of 14 bars over the close. */
    ATR("ATR"),
    /** EWMA volatility of returns with a span of 30 bars. */
    VOLATILITY("EWMA volatility"),
    MINUTE_SIN("Minute of day, sine"), MINUTE_COS("Minute of day, cosine"),
    WEEKDAY_SIN("Day of week, sine"), WEEKDAY_COS("Day of week, cosine"),
    MONTH_SIN("Month, sine"), MONTH_COS("Month, cosine"),
    YEARDAY_SIN("Day of year, sine"), YEARDAY_COS("Day of year, cosine");

    private final String label;

    Feature(String label) {
        this.label = label;
    }

    /** Name for people. */
    public String label() {
        return label;
    }
}
