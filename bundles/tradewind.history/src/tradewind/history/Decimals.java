package tradewind.history;

import java.math.BigDecimal;

/** Numbers as plain decimals: written with the fewest digits that read back as the same double, without exponents. */
final class Decimals {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
            1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    /** Whole numbers up to here are exact doubles. */
    private static final double EXACT = 1L << 53;
    private static final int MOST_DECIMALS_TRIED = 9;

    private Decimals() {
    }

    /** @param value finite; negative zero is written as 0 */
    static void append(StringBuilder out, double value) {
        for (int decimals = 0; decimals <= MOST_DECIMALS_TRIED; decimals++) {
            double scaled = Math.rint(value * POWERS[decimals]);
            if (Math.abs(scaled) >= EXACT) {
                break;
            }
            // Both operands are exact, so the quotient is the double that these digits read as.
            if (scaled / POWERS[decimals] == value) {
                append(out, (long) scaled, decimals);
                return;
            }
        }
        out.append(new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString());
    }

    private static void append(StringBuilder out, long digits, int decimals) {
        if (decimals == 0) {
            out.append(digits);
            return;
        }
        long magnitude = Math.abs(digits);
        long power = (long) POWERS[decimals];
        if (digits < 0) {
            out.append('-');
        }
        out.append(magnitude / power).append('.');
        long fraction = magnitude % power;
        for (long p = power / 10; p > fraction && p > 1; p /= 10) {
            out.append('0');
        }
        out.append(fraction);
    }

    /**
     * Reads a decimal, with or without an exponent.
     *
     * @throws NumberFormatException if it is anything else; infinity and NaN are no numbers here
     */
    static double parse(CharSequence text, int from, int to) {
        int i = from;
        boolean negative = i < to && text.charAt(i) == '-';
        if (negative || i < to && text.charAt(i) == '+') {
            i++;
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return parseSlowly(text, from, to);
            }
        }
        if (count == 0 || count > 18 || digits > EXACT) {
            return parseSlowly(text, from, to);
        }
        // Both operands are exact, so the quotient is the nearest double.
        double magnitude = decimals > 0 ? digits / POWERS[decimals] : digits;
        return negative ? -magnitude : magnitude;
    }

    static double parse(String text) {
        return parse(text, 0, text.length());
    }

    private static double parseSlowly(CharSequence text, int from, int to) {
        String number = text.subSequence(from, to).toString();
        boolean hasDigit = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            hasDigit |= c >= '0' && c <= '9';
            if (!(c >= '0' && c <= '9') && "+-.eE".indexOf(c) < 0) {
                throw new NumberFormatException("not a number: " + number);
            }
        }
        double value = hasDigit ? Double.parseDouble(number) : Double.NaN;
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new NumberFormatException("not a number: " + number);
        }
        return value;
    }
}
