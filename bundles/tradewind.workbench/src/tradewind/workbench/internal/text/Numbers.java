package tradewind.workbench.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes numbers for people: grouped by thin spaces, with the true minus sign, and an em dash where there is no value.
 * A number is never shown as NaN or -1.
 */
public final class Numbers {
    /** Stands where there is no value. */
    public static final String NONE = "\u2014";
    private static final char MINUS = '\u2212';
    private static final char THIN_SPACE = '\u202f';
    /** Sizes have no more decimals than this: enough for fractional shares and coins. */
    private static final int SIZE_DECIMALS = 4;

    private Numbers() {
    }

    /** A price with exactly this many decimals. */
    public static String price(double value, int decimals) {
        return known(value) ? grouped(rounded(value, decimals)) : NONE;
    }

    /** A difference with its sign; what rounds to zero has none. */
    public static String signed(double value, int decimals) {
        if (!known(value)) {
            return NONE;
        }
        BigDecimal rounded = rounded(value, decimals);
        return (rounded.signum() > 0 ? "+" : "") + grouped(rounded);
    }

    /** A ratio as per cent with its sign: 0.0123 is "+1.23 %". */
    public static String percent(double ratio) {
        return known(ratio) ? signed(ratio * 100, 2) + THIN_SPACE + "%" : NONE;
    }

    /** A quantity: without decimals unless it has some. */
    public static String size(double value) {
        if (!known(value)) {
            return NONE;
        }
        BigDecimal stripped = rounded(value, SIZE_DECIMALS).stripTrailingZeros();
        return grouped(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** A large quantity in three digits: 980, 12.3 k, 1.24 M, 3.40 B. */
    public static String compact(double value) {
        if (!known(value) || Math.abs(value) < 1000) {
            return size(value);
        }
        double scaled = value;
        int step = 0;
        // 999.5 would be rounded to a fourth digit.
        while (Math.abs(scaled) >= 999.5 && step < 4) {
            scaled /= 1000;
            step++;
        }
        int decimals = Math.abs(scaled) >= 99.95 ? 0 : Math.abs(scaled) >= 9.995 ? 1 : 2;
        return grouped(rounded(scaled, decimals)) + THIN_SPACE + " kMBT".charAt(step);
    }

    /** A number with its noun: "1 gap", "3 gaps". */
    public static String count(long number, String one, String many) {
        return size(number) + " " + (number == 1 ? one : many);
    }

    /** An exact number with at least this many decimals, and more where it has them. */
    public static String exact(BigDecimal value, int decimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        return grouped(stripped.scale() < decimals ? stripped.setScale(decimals) : stripped);
    }

    /** An exact quantity: without decimals unless it has some. */
    public static String quantity(BigDecimal value) {
        return exact(value, 0);
    }

    /** An amount of money with its cents. */
    public static String money(BigDecimal value) {
        return grouped(value.setScale(2, RoundingMode.HALF_UP));
    }

    /**
     * Reads a number that a person has typed; blanks between its digits do not matter. A comma is refused, because it
     * means a thousand to one person and a tenth to the other.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    public static BigDecimal parse(String text) {
        String plain = text.replaceAll("[\\s\u202f\u00a0\u2009]", "").replace(MINUS, '-');
        if (!plain.matches("[+-]?([0-9]{1,15}([.][0-9]{0,10})?|[.][0-9]{1,10})")) {
            throw new IllegalArgumentException(plain.indexOf(',') >= 0
                    ? "Write \u201c" + text.strip() + "\u201d with a dot before the decimals and without commas."
                    : "\u201c" + text.strip() + "\u201d is not a number.");
        }
        return new BigDecimal(plain);
    }

    private static boolean known(double value) {
        return !Double.isNaN(value) && !Double.isInfinite(value);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int dot = plain.indexOf('.');
        int whole = dot < 0 ? plain.length() : dot;
        StringBuilder text = new StringBuilder(plain);
        for (int i = whole - 3; i > 0; i -= 3) {
            text.insert(i, THIN_SPACE);
        }
        return value.signum() < 0 ? text.insert(0, MINUS).toString() : text.toString();
    }
}
