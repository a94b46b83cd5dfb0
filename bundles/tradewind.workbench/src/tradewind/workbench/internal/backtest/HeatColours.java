package tradewind.workbench.internal.backtest;

import org.eclipse.swt.graphics.RGB;

/**
 * Colours of a heat map: from orange over the background to blue, told apart with every kind of colour vision; where nothing is
 * neutral from the background to blue.
 */
final class HeatColours {
    private static final RGB BLUE_ON_DARK = new RGB(0x2b, 0x8f, 0xd6);
    private static final RGB ORANGE_ON_DARK = new RGB(0xd5, 0x5e, 0x00);
    private static final RGB BLUE_ON_LIGHT = new RGB(0x00, 0x72, 0xb2);
    private static final RGB ORANGE_ON_LIGHT = new RGB(0xd5, 0x5e, 0x00);
    private static final RGB DARK = new RGB(0x2c, 0x31, 0x39);
    private static final RGB LIGHT = new RGB(0xe4, 0xe6, 0xea);

    private HeatColours() {
    }

    /** @param share from -1 to 1, see {@link HeatMap#share}; NaN for a cell without a value */
    static RGB of(double share, boolean dark) {
        RGB ground = dark ? DARK : LIGHT;
        if (Double.isNaN(share)) {
            return ground;
        }
        RGB end = share < 0 ? dark ? ORANGE_ON_DARK : ORANGE_ON_LIGHT : dark ? BLUE_ON_DARK : BLUE_ON_LIGHT;
        double t = Math.abs(share);
        return new RGB(mix(ground.red, end.red, t), mix(ground.green, end.green, t), mix(ground.blue, end.blue, t));
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    /** Black or white, whichever is read better on it. */
    static RGB textOn(RGB colour) {
        double l = luminance(colour);
        return (l + 0.05) * (l + 0.05) > 1.05 * 0.05 ? new RGB(0, 0, 0) : new RGB(255, 255, 255);
    }

    /** By WCAG 2, 0 black to 1 white. */
    static double luminance(RGB c) {
        return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
