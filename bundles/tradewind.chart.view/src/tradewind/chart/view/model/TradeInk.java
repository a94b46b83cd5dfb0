package tradewind.chart.view.model;

/** Colours of trades that gained and trades that lost: blue and orange, told apart with every kind of colour vision. */
public enum TradeInk {
    GAIN(0x56b4e9, 0x0067a3), LOSS(0xf0a030, 0xb45309);

    private final int dark;
    private final int light;

    TradeInk(int dark, int light) {
        this.dark = dark;
        this.light = light;
    }

    /** @param net money after costs */
    public static TradeInk of(double net) {
        return net > 0 ? GAIN : LOSS;
    }

    public int rgb(boolean onDark) {
        return onDark ? dark : light;
    }
}
