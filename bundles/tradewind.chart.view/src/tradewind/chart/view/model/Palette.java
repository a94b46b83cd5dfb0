package tradewind.chart.view.model;

/** Colours of rising and falling bars. The form of the body says the same without colour. */
public enum Palette {
    /** Blue up, orange down: told apart with every kind of colour vision. */
    BLUE_ORANGE("Blue / orange", 0x0072b2, 0xd55e00, 0x0072b2, 0xd55e00),
    /** Green up, red down. */
    CLASSIC("Green / red", 0x26a69a, 0xef5350, 0x00897b, 0xd32f2f),
    /** Red up, green down, as in East Asia. */
    EAST_ASIA("Red / green (East Asia)", 0xef5350, 0x26a69a, 0xd32f2f, 0x00897b),
    MONOCHROME("Monochrome", 0xe5e7eb, 0x9ca3af, 0x111827, 0x4b5563);

    private final String title;
    private final int darkUp;
    private final int darkDown;
    private final int lightUp;
    private final int lightDown;

    Palette(String title, int darkUp, int darkDown, int lightUp, int lightDown) {
        this.title = title;
        this.darkUp = darkUp;
        this.darkDown = darkDown;
        this.lightUp = lightUp;
        this.lightDown = lightDown;
    }

    public String title() {
        return title;
    }

    public int up(boolean dark) {
        return dark ? darkUp : lightUp;
    }

    public int down(boolean dark) {
        return dark ? darkDown : lightDown;
    }
}
