package tradewind.chart.view.model;

/** What a person can choose about the looks of the chart. */
public record ChartSettings(ChartTheme theme, Palette palette, CandleStyle style, boolean volume, boolean log,
        boolean labels, boolean quoteTags, boolean countdown, boolean sessions, boolean forecasts, ZoneChoice zone) {

    public static final ChartSettings DEFAULT = new ChartSettings(ChartTheme.DARK, Palette.BLUE_ORANGE,
            CandleStyle.HOLLOW_UP, true, false, true, true, true, true, true, ZoneChoice.EXCHANGE);

    public ChartSettings withTheme(ChartTheme t) {
        return new ChartSettings(t, palette, style, volume, log, labels, quoteTags, countdown, sessions, forecasts, zone);
    }

    public ChartSettings withVolume(boolean on) {
        return new ChartSettings(theme, palette, style, on, log, labels, quoteTags, countdown, sessions, forecasts, zone);
    }

    public ChartSettings withLog(boolean on) {
        return new ChartSettings(theme, palette, style, volume, on, labels, quoteTags, countdown, sessions, forecasts, zone);
    }

    public ChartSettings withLabels(boolean on) {
        return new ChartSettings(theme, palette, style, volume, log, on, quoteTags, countdown, sessions, forecasts, zone);
    }

    public ChartSettings withForecasts(boolean on) {
        return new ChartSettings(theme, palette, style, volume, log, labels, quoteTags, countdown, sessions, on, zone);
    }

    public ChartSettings withZone(ZoneChoice z) {
        return new ChartSettings(theme, palette, style, volume, log, labels, quoteTags, countdown, sessions, forecasts, z);
    }

    public ChartSettings withStyle(Palette p, CandleStyle s) {
        return new ChartSettings(theme, p, s, volume, log, labels, quoteTags, countdown, sessions, forecasts, zone);
    }
}
