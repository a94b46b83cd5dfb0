package tradewind.chart.view.model;

import tradewind.chart.view.canvas.Rgb;

/**
 * Colours of everything but the candles.
 *
 * @param muted       remarks and weak labels
 * @param session     boundaries of sessions
 * @param provisional outline of what history has not confirmed
 * @param warning     missing bars
 */
public record ChartTheme(boolean dark, int background, int text, int muted, int grid, int border, int session,
        int crosshair, int tag, int buy, int sell, int bid, int ask, int volume, int provisional, int warning,
        int watermark) {

    public static final ChartTheme DARK = new ChartTheme(true, 0x0e1117, 0xd1d5db, 0x8b95a5, 0x2a2e39, 0x3a4150,
            0x4b5568, 0x9ca3af, 0x374151, 0x3b82f6, 0xf59e0b, 0x3b82f6, 0xf59e0b, 0x2a9d8f, 0x9ca3af, 0xfbbf24,
            0x1a2029);

    public static final ChartTheme LIGHT = new ChartTheme(false, 0xffffff, 0x1f2937, 0x5f6876, 0xeef0f3, 0xd1d5db,
            0xaab2bf, 0x6b7280, 0x374151, 0x2563eb, 0xb45309, 0x2563eb, 0xb45309, 0x0f8577, 0x6b7280, 0xb45309,
            0xeef1f5);

    /** {@code color} made weaker, as if it lay half transparent on the background. */
    public int faded(int color, double share) {
        return Rgb.mix(color, background, share);
    }
}
