package tradewind.strategy.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Text in bytes, made without an object for each number: numbers with at most six decimals and no needless zeros, times as
 * ISO 8601 in UTC. The same values give the same bytes on every machine.
 */
final class LogText {
    private static final double UNITS = 1e6;
    private static final long WHOLE = 1_000_000;
    private static final long DAY = 86400;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private long day = Long.MIN_VALUE;
    private byte[] date = {};

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = java.util.Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    LogText put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    LogText put(String text) {
        room(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 126) {
                byte[] utf8 = text.substring(i).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(utf8, 0, bytes, length, utf8.length);
                length += utf8.length;
                return this;
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    LogText put(long number) {
        room(20);
        if (number < 0) {
            bytes[length++] = '-';
        }
        digits(Math.abs(number), 1);
        return this;
    }

    /** A number in millionths, halves away from zero. */
    LogText put(double number) {
        long scaled = units(number);
        room(24);
        if (scaled < 0) {
            bytes[length++] = '-';
        }
        long magnitude = Math.abs(scaled);
        digits(magnitude / WHOLE, 1);
        long fraction = magnitude % WHOLE;
        if (fraction != 0) {
            bytes[length++] = '.';
            int width = 6;
            while (fraction % 10 == 0) {
                fraction /= 10;
                width--;
            }
            digits(fraction, width);
        }
        return this;
    }

    /** The number in millionths. */
    static long units(double number) {
        double scaled = number * UNITS;
        return (long) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }

    LogText hex(long number) {
        room(16);
        for (int shift = 60; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(int) (number >>> shift) & 15];
        }
        return this;
    }

    /** @param time epoch seconds */
    LogText time(long time) {
        room(40);
        long d = Math.floorDiv(time, DAY);
        if (d != day) {
            day = d;
            date = LocalDate.ofEpochDay(d).toString().getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(date, 0, bytes, length, date.length);
        length += date.length;
        int second = (int) (time - d * DAY);
        bytes[length++] = 'T';
        digits(second / 3600, 2);
        bytes[length++] = ':';
        digits(second / 60 % 60, 2);
        bytes[length++] = ':';
        digits(second % 60, 2);
        bytes[length++] = 'Z';
        return this;
    }

    /** At least {@code width} digits. */
    private void digits(long number, int width) {
        int count = width;
        while (number >= power(count)) {
            count++;
        }
        long left = number;
        for (int i = length + count - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += count;
    }

    private static long power(int n) {
        return n >= POWERS.length ? Long.MAX_VALUE : POWERS[n];
    }
}
