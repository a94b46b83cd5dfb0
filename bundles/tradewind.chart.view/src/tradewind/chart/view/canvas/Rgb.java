package tradewind.chart.view.canvas;

/** Arithmetic on opaque colours {@code 0xRRGGBB}. */
public final class Rgb {
    private Rgb() {
    }

    /** {@code share} of {@code over} (0 to 1) laid on {@code under}. */
    public static int mix(int over, int under, double share) {
        int result = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value = (over >>> shift & 0xff) * share + (under >>> shift & 0xff) * (1 - share);
            result |= (int) Math.round(value) << shift;
        }
        return result;
    }

    /** Relative luminance by WCAG 2, 0 (black) to 1 (white). */
    public static double luminance(int rgb) {
        return 0.2126 * linear(rgb >>> 16 & 0xff) + 0.7152 * linear(rgb >>> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    /** Contrast ratio by WCAG 2, 1 to 21. */
    public static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /** Black or white, whichever is read better on {@code background}. */
    public static int textOn(int background) {
        return contrast(0xffffff, background) >= 4.5 ? 0xffffff : contrast(0x000000, background) >= 4.5 ? 0x000000
                : 0xffffff;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
