package tradewind.workbench.internal.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * The colours that carry a meaning, each readable as text (contrast 4.5 or more) on the background it was made for.
 * Never the only channel: a word, a sign or a shape always goes with them.
 */
public enum Palette {
    DARK(new RGB(0x86, 0xc6, 0xff), new RGB(0xff, 0xb3, 0x47), new RGB(0x5c, 0xdc, 0xb4), new RGB(0xff, 0xc1, 0x4d),
            new RGB(0xff, 0xa3, 0x9b), new RGB(0xc0, 0xc5, 0xcd), new RGB(0xe8, 0xea, 0xed), new RGB(0x58, 0x5d, 0x66),
            new RGB(0xd6, 0xb8, 0xff)),
    LIGHT(new RGB(0x00, 0x5a, 0x96), new RGB(0xa3, 0x45, 0x00), new RGB(0x00, 0x6b, 0x52), new RGB(0x8a, 0x55, 0x00),
            new RGB(0xb0, 0x1c, 0x1c), new RGB(0x55, 0x5b, 0x64), new RGB(0x1c, 0x1f, 0x24), new RGB(0xb5, 0xba, 0xc2),
            new RGB(0x6b, 0x35, 0xb0));

    /** White on this red marks what touches real money, and nothing else. */
    public static final Color LIVE_BACKGROUND = new Color(0xb7, 0x1c, 0x1c);
    public static final Color LIVE_TEXT = new Color(0xff, 0xff, 0xff);

    private final Color up;
    private final Color down;
    private final Color good;
    private final Color warning;
    private final Color bad;
    private final Color muted;
    private final Color text;
    private final Color line;
    private final Color replay;

    Palette(RGB up, RGB down, RGB good, RGB warning, RGB bad, RGB muted, RGB text, RGB line,
            RGB replay) {
        this.up = new Color(up);
        this.down = new Color(down);
        this.good = new Color(good);
        this.warning = new Color(warning);
        this.bad = new Color(bad);
        this.muted = new Color(muted);
        this.text = new Color(text);
        this.line = new Color(line);
        this.replay = new Color(replay);
    }

    /** The palette for what is drawn on this control's background. */
    public static Palette on(Control control) {
        return on(control.getBackground().getRGB());
    }

    static Palette on(RGB background) {
        return luminance(background) < 0.18 ? DARK : LIGHT;
    }

    /** Relative luminance by WCAG 2, 0 black to 1 white. */
    static double luminance(RGB c) {
        return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    /** Contrast ratio by WCAG 2, 1 to 21. */
    static double contrast(RGB a, RGB b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /** Prices that rose. */
    public Color up() {
        return up;
    }

    /** Prices that fell. */
    public Color down() {
        return down;
    }

    public Color good() {
        return good;
    }

    public Color warning() {
        return warning;
    }

    public Color bad() {
        return bad;
    }

    /** What is there but not important now. */
    public Color muted() {
        return muted;
    }

    public Color text() {
        return text;
    }

    /** What belongs to a day that is over. */
    public Color replay() {
        return replay;
    }

    /** Separators. */
    public Color line() {
        return line;
    }
}
