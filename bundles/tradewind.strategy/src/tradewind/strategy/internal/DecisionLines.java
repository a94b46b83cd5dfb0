package tradewind.strategy.internal;

import java.util.Map;
import tradewind.core.bar.BarSize;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Signal;

/** The lines of one run's decision log. */
final class DecisionLines {
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private final DecisionLog log;
    private final String orderText;
    private long sequence;
    private long fingerprint = 0xcbf29ce484222325L;

    DecisionLines(DecisionLog log, RunSettings settings, Map<String, String> parameters, String symbol, BarSize barSize) {
        this.log = log;
        orderText = "LMT touch" + (settings.limitOffset().signum() < 0 ? "" : "+")
                + settings.limitOffset().stripTrailingZeros().toPlainString() + " DAY"
                + (settings.outsideRth() ? " outsideRth" : "");
        header(settings, parameters, symbol, barSize);
    }

    private void header(RunSettings s, Map<String, String> parameters, String symbol, BarSize barSize) {
        LogText text = log.text();
        text.put(DecisionLog.VERSION).put('|').put(s.strategy()).put('|').put(symbol).put('|').put(barSize.shortText());
        parameters.forEach((name, value) -> text.put('|').put(name).put('=').put(value));
        text.put("|quantity=").put(s.quantity()).put("|longOnly=").put(String.valueOf(s.longOnly()))
                .put("|gate=").put(s.gate().mode().name()).put("|maxPosition=").put(s.sandbox().maxPosition());
        log.end();
        text.put(DecisionLog.FIELDS);
        log.end();
    }

    /** @param ordered pieces of the new order, 0 for none. @param replacing whether what works is cancelled for it */
    void write(BarTape bars, long held, long working, Signal signal, boolean counts, long desired, String reason,
            String gate, long ordered, boolean replacing) {
        int i = bars.size() - 1;
        double open = bars.open(i);
        double high = bars.high(i);
        double low = bars.low(i);
        double close = bars.close(i);
        double volume = bars.volume(i);
        long time = bars.time(i);
        mix(time);
        mix(LogText.units(open));
        mix(LogText.units(high));
        mix(LogText.units(low));
        mix(LogText.units(close));
        mix(LogText.units(volume));
        mix(held * PRIME + working);
        log.about(bars);
        LogText text = log.text();
        text.put(++sequence).put('|').time(time).put('|').put(open).put('|').put(high).put('|').put(low).put('|')
                .put(close).put('|').put(volume).put('|').hex(fingerprint).put('|').put(held).put('|').put(working)
                .put('|');
        if (signal == Signal.KEEP) {
            text.put("keep");
        } else {
            text.put(counts ? "" : "early ").put((long) signal.target());
        }
        text.put('|').put(desired).put('|').put(reason).put('|').put(gate).put('|');
        if (ordered != 0 || replacing) {
            order(text, ordered, replacing);
        }
        log.end();
    }

    private void order(LogText text, long ordered, boolean replacing) {
        text.put(replacing ? "CANCEL " : "");
        if (ordered != 0) {
            text.put(ordered > 0 ? "BUY " : "SELL ").put(Math.abs(ordered)).put(' ').put(orderText);
        }
    }

    /** The host ends the run. */
    void stop(String why) {
        log.text().put(++sequence).put("|stop|").put(oneLine(why));
        log.end();
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\r\\n|]+", " ");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private void mix(long value) {
        long h = (fingerprint ^ value) * PRIME;
        fingerprint = h ^ h >>> 29;
    }
}
