package tradewind.tws.gateway.internal.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.session.TimeText;
import tradewind.tws.protocol.HistoryEvent.WireBar;

/**
 * Bars as the wire writes them.
 *
 * @param format 1 local time with zone, 2 epoch seconds, 3 month and day; days and longer have a date in all
 */
record BarText(int format, boolean intraday, ZoneId zone, boolean trades) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMdd HH:mm:ss");

    static boolean ofTrades(WhatToShow what) {
        return what == WhatToShow.TRADES || what == WhatToShow.ADJUSTED_LAST;
    }

    WireBar bar(MarketBar b) {
        return trades ? new WireBar(time(b.time()), b.open(), b.high(), b.low(), b.close(), b.volume(), b.wap(), b.count())
                : new WireBar(time(b.time()), rounded(b.open()), rounded(b.high()), rounded(b.low()),
                        rounded(b.close()), -1, -1, -1);
    }

    /** Without the last bits that halving a sum leaves. */
    static double rounded(double price) {
        return Math.round(price * 1e8) / 1e8;
    }

    /** @param time epoch seconds */
    String time(long time) {
        Instant instant = Instant.ofEpochSecond(time);
        if (!intraday) {
            return DateTimeFormatter.BASIC_ISO_DATE.format(instant.atZone(ZoneOffset.UTC).toLocalDate());
        }
        return switch (format) {
            case 2 -> Long.toString(time);
            case 3 -> SHORT.format(instant.atZone(zone)) + " " + zone.getId();
            default -> TimeText.zoned(instant, zone);
        };
    }
}
