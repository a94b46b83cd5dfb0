package tradewind.ai.internal.serve;

import java.time.Instant;
import java.util.stream.Collectors;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.InputDrift.Level;
import tradewind.core.forecast.LiveScore;
import tradewind.core.forecast.ModelCard;

/** The rules by which a model abstains, each with its reason in plain words; an empty text is no reason. */
final class Doubts {
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

    /** Why no forecast is made any more. @param now the last confirmed bar */
    static String expired(ModelCard card, Instant now) {
        return card.age(now) == ModelCard.Age.EXPIRED
                ? "it is out of date, " + card.ageText(now) + "; train it again" : "";
    }

    /** What is said of a model that is old and serves still. @param now the last confirmed bar */
    static String old(ModelCard card, Instant now) {
        return card.age(now) == ModelCard.Age.FRESH ? "" : card.ageText(now);
    }
}
