package tradewind.ai.internal.report;

import java.util.Locale;

/** Words and numbers as they stand on the page. */
final class Text {
    private static final double PER_CENT = 100;

    private Text() {
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** As many decimals as the range of what it stands beside asks for. */
    static String number(double value, double range) {
        int decimals = range <= 0 ? 2 : (int) Math.max(0, Math.min(7, 2 - Math.floor(Math.log10(range))));
        return format("%." + decimals + "f", value);
    }

    /** A multiple of the step, with the decimals of the step. */
    static String mark(double value, double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return format("%." + decimals + "f", Math.abs(value) < step / 2 ? 0 : value);
    }

    /** Five significant digits at least; a dash for what has no meaning. */
    static String price(double value) {
        return number(value, Math.abs(value) / 100);
    }

    static String fixed(double value, int decimals) {
        return format("%." + decimals + "f", value);
    }

    static String signed(double value, int decimals) {
        return format("%+." + decimals + "f", value);
    }

    static String percent(double share, int decimals) {
        return format("%." + decimals + "f", PER_CENT * share);
    }

    private static String format(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "&ndash;";
    }
}
