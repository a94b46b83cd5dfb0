package tradewind.tws.gateway.internal.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** One line of a file, cut at its commas. */
record Row(Path file, int line, String[] cells) {

    /** A number; NaN for an empty cell. */
    double number(int column) throws IOException {
        String text = text(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw bad("\"" + text + "\" is not a number");
        }
    }

    /** A price, which must be there. */
    double price(int column) throws IOException {
        double price = number(column);
        if (!Double.isFinite(price)) {
            throw bad("a price is missing");
        }
        return price;
    }

    /** A size; 0 for an empty cell. */
    double size(int column) throws IOException {
        double size = column < cells.length ? number(column) : 0;
        if (size < 0) {
            throw bad("a size is negative");
        }
        return Double.isNaN(size) ? 0 : size;
    }

    String text(int column) throws IOException {
        if (column >= cells.length) {
            throw bad("it has only " + cells.length + " columns");
        }
        return cells[column].trim();
    }

    /** A moment in epoch milliseconds: ISO 8601 with its offset, or seconds or milliseconds since the epoch. */
    long time(int column) throws IOException {
        String text = text(column);
        if (text.length() >= 20 && text.endsWith("Z") && text.charAt(10) == 'T') {
            return utc(text);
        }
        try {
            if (text.length() > 8 && text.chars().allMatch(Character::isDigit)) {
                long number = Long.parseLong(text);
                return text.length() > 11 ? number : number * 1000;
            }
            return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant().toEpochMilli();
        } catch (DateTimeException | NumberFormatException e) {
            throw bad("\"" + text + "\" is not a time with an offset");
        }
    }

    /** Much faster than the general parser, which a file of half a million rows would feel. */
    private long utc(String t) throws IOException {
        try {
            int millis = 0;
            for (int i = 20; i < 23; i++) {
                millis = millis * 10 + (i < t.length() - 1 ? digit(t, i) : 0);
            }
            long day = java.time.LocalDate.of(digits(t, 0, 4), digits(t, 5, 7), digits(t, 8, 10)).toEpochDay();
            return ((day * 24 + digits(t, 11, 13)) * 60 + digits(t, 14, 16)) * 60_000 + digits(t, 17, 19) * 1000L + millis;
        } catch (DateTimeException e) {
            throw bad("\"" + t + "\" is not a time");
        }
    }

    private static int digits(String t, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + digit(t, i);
        }
        return value;
    }

    private static int digit(String t, int i) {
        int digit = t.charAt(i) - '0';
        if (digit < 0 || digit > 9) {
            throw new DateTimeException("Not a digit at " + i);
        }
        return digit;
    }

    IOException bad(String why) {
        return new IOException(file + ", line " + line + ": " + why);
    }
}
