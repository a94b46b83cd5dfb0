package tradewind.tws.connection;

/**
 * Reads the text of tick 48, {@code price;size;timeMillis;dayVolume;vwap;singleTrade}, without allocating more than the
 * text itself. Price and size are empty when the text tells of a volume only. Not for several threads.
 */
final class RtVolume {
    double price = Double.NaN;
    double size = Double.NaN;
    long time;
    double dayVolume = Double.NaN;

    private String text = "";
    private int position;

    /** Whether the text could be read. */
    boolean read(String value) {
        text = value;
        position = 0;
        price = next();
        size = next();
        double millis = next();
        time = millis > 0 ? (long) millis : 0;
        dayVolume = next();
        return !Double.isNaN(dayVolume) || hasTrade();
    }

    boolean hasTrade() {
        return !Double.isNaN(price) && size > 0;
    }

    /** The next number; NaN if it is empty or none. Exact for up to 15 digits, as market data have. */
    private double next() {
        long digits = 0;
        long scale = 0;
        int count = 0;
        boolean negative = false;
        boolean strange = false;
        int start = position;
        for (; position < text.length() && text.charAt(position) != ';'; position++) {
            char c = text.charAt(position);
            if (c >= '0' && c <= '9' && count < 15) {
                digits = digits * 10 + c - '0';
                scale *= 10;
                count++;
            } else if (c == '.' && scale == 0) {
                scale = 1;
            } else if (c == '-' && position == start) {
                negative = true;
            } else {
                strange = true;
            }
        }
        int end = position++;
        if (strange) {
            return parsed(start, end);
        }
        double magnitude = scale > 1 ? digits / (double) scale : digits;
        return count == 0 ? Double.NaN : negative ? -magnitude : magnitude;
    }

    private double parsed(int start, int end) {
        try {
            double value = Double.parseDouble(text.substring(start, end));
            return Double.isInfinite(value) || value == Double.MAX_VALUE ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
