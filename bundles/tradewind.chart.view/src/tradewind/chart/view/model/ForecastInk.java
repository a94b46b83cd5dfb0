package tradewind.chart.view.model;

import tradewind.core.forecast.Fate;

/**
 * Colours of forecasts: violet for what is said, and for what came of it a scale from violet to vermilion that differs in
 * lightness too. The shapes of the marks say the same without colour.
 */
public enum ForecastInk {
    SAID(0xa78bfa, 0x6d28d9), INSIDE_50(0xa78bfa, 0x6d28d9), INSIDE_80(0x56b4e9, 0x0369a1),
    INSIDE_95(0xfbbf24, 0xa16207), OUTSIDE(0xff7a59, 0xc2410c);

    private final int dark;
    private final int light;

    ForecastInk(int dark, int light) {
        this.dark = dark;
        this.light = light;
    }

    public int rgb(boolean darkTheme) {
        return darkTheme ? dark : light;
    }

    public static ForecastInk of(Fate fate) {
        return switch (fate) {
            case INSIDE_50 -> INSIDE_50;
            case INSIDE_80 -> INSIDE_80;
            case INSIDE_95 -> INSIDE_95;
            case OUTSIDE -> OUTSIDE;
        };
    }
}
