package tradewind.chart.view.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as people read them: thin spaces between thousands, a true minus sign, "—" for no value. */
public final class Figures {
    public static final String NO_VALUE = "\u2014";
    private static final char THIN_SPACE = '\u2009';
    private static final char MINUS = '\u2212';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);

    private Figures() {
    }

    public static String price(double value, int decimals) {
        return Double.isNaN(value) ? NO_VALUE : price(BigDecimal.valueOf(value), decimals);
    }

    public static String price(BigDecimal value, int decimals) {
        String digits = value.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int dot = digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int i = (dot < 0 ? digits.length() : dot) - 3; i > 0; i -= 3) {
            text.insert(i, THIN_SPACE);
        }
        return value.signum() < 0 ? MINUS + text.toString() : text.toString();
    }

    /** Two decimals: "1.00", "0.97". */
    public static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** With a sign: "+1.23 %", "−0.40 %". */
    public static String percent(double share) {
        String digits = String.format(Locale.ROOT, "%.2f", Math.abs(share) * 100);
        return (share < 0 ? MINUS : '+') + digits + THIN_SPACE + "%";
    }

    /** Three significant digits: 950, 12.3 k, 1.24 M. */
    public static String quantity(double value) {
        if (Double.isNaN(value)) {
            return NO_VALUE;
        }
        String[] units = {"", "k", "M", "G", "T"};
        double rest = value;
        int unit = 0;
        while (Math.abs(rest) >= 999.5 && unit < units.length - 1) {
            rest /= 1000;
            unit++;
        }
        int decimals = unit == 0 ? rest == Math.rint(rest) ? 0 : 2 : rest < 10 ? 2 : rest < 100 ? 1 : 0;
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", rest).replaceFirst("\\.0+$", "");
        return unit == 0 ? digits : digits + THIN_SPACE + units[unit];
    }

    /** The start of a bar: with seconds only where bars are shorter than a minute, without a time for days. */
    public static String moment(long time, ZoneId zone, int barSeconds) {
        DateTimeFormatter format = barSeconds >= 86400 ? DAY : barSeconds < 60 ? SECONDS : MOMENT;
        return format.format(Instant.ofEpochSecond(time).atZone(zone));
    }

    /** Time left: "0:09", "12:30", "5:03:00". */
    public static String countdown(long seconds) {
        return seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
