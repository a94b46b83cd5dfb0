package tradewind.ai.internal.serve;

import java.time.Duration;
import java.util.stream.Collectors;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.InputDrift.Level;
import tradewind.core.forecast.LiveScore;

/** The rules by which a model abstains, each with its reason in plain words; an empty text is no reason. */
final class Doubts {
    private static final Duration OLD = Duration.ofDays(30);
    private static final Duration EXPIRED = Duration.ofDays(90);
    /** Of long bars a model learns slowly and ages slowly. */
    private static final int OLD_BARS = 250;
    private static final int EXPIRED_BARS = 750;

    private Doubts() {
    }

    /** Why a forecast is made and scored, but nobody should go by it. */
    static String of(InputDrift drift, LiveScore score) {
        if (drift.level() == Level.HIGH) {
            return "what it sees is unlike what it learnt on: " + drift.columns().stream()
                    .filter(c -> c.level() == Level.HIGH).map(InputDrift.Column::name).limit(3)
                    .collect(Collectors.joining(", "));
        }
        return score.verdict() == LiveScore.Verdict.HARMFUL
                ? "its last " + score.scored() + " forecasts were worse than \"nothing changes\"" : "";
    }

    /** Why no forecast is made any more. @param age from the last bar learnt from to the last one confirmed */
    static String expired(Duration age, BarSize size) {
        return age.compareTo(limit(size, EXPIRED, EXPIRED_BARS)) > 0
                ? "it is out of date: it learnt until " + age.toDays() + " days ago; train it again" : "";
    }

    /** What is said of a model that is old and serves still. */
    static String old(Duration age, BarSize size) {
        return age.compareTo(limit(size, OLD, OLD_BARS)) > 0 ? "learnt until " + age.toDays() + " days ago" : "";
    }

    private static Duration limit(BarSize size, Duration least, int bars) {
        Duration byBars = size.intraday() ? Duration.ZERO : Duration.ofSeconds((long) size.seconds() * bars);
        return byBars.compareTo(least) > 0 ? byBars : least;
    }
}
