package tradewind.chart.view.model;

/**
 * Colours of indicators, after Okabe and Ito, in the order in which they are taken: neighbours are told apart with every kind
 * of colour vision, by lightness too, and all on both backgrounds.
 */
public enum IndicatorInk {
    SKY(0x56b4e9, 0x0072b2), YELLOW(0xf0e442, 0x8a7500), PURPLE(0xd38fb8, 0xa8447d), GREEN(0x2fbf93, 0x00795a),
    ORANGE(0xf4a63a, 0xb35900), GREY(0xb6bcc6, 0x4b5563);

    private final int dark;
    private final int light;

    IndicatorInk(int dark, int light) {
        this.dark = dark;
        this.light = light;
    }

    /** @param index any number from 0 on; they begin again when all are taken */
    public static int rgb(int index, boolean darkTheme) {
        IndicatorInk ink = values()[index % values().length];
        return darkTheme ? ink.dark : ink.light;
    }
}
