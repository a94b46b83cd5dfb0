package tradewind.ai.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tradewind.ai.internal.registry.ModelShelf.Shelved;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Prediction;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TickGrid;
import tradewind.core.instrument.TradingHours;
import tradewind.core.instrument.TradingSession;

/** The forecast of the bar behind the last complete one. */
final class NextBar {
    private NextBar() {
    }

    /** @throws IllegalArgumentException if the bars do not fit the model or are too few in one stretch */
    static Prediction predict(Shelved shelved, Subject subject) {
        ModelCard card = shelved.card();
        BarColumns bars = subject.columns();
        if (bars.barSize() != card.barSize()) {
            throw new IllegalArgumentException("The model is for " + card.barSize().shortText() + " bars, not for "
                    + bars.barSize().shortText());
        }
        int window = shelved.preparation().spec().windowLength();
        int last = bars.size() - 1;
        int length = last < 0 ? 0 : bars.size() - bars.stretchStart(last);
        if (length < window) {
            throw new IllegalArgumentException("The model needs " + window + " bars without a hole; the last stretch has "
                    + length);
        }
        Shelved fitted = card.general() ? shelved.fittedTo(bars, subject.increments().map(TickGrid::of)
                .orElseGet(() -> TickGrid.inferred(bars))) : shelved;
        CandleForecast candle = shelved.model().predict(fitted.preparation().input(bars));
        return new Prediction(card, Instant.ofEpochSecond(next(subject, bars.time(last))),
                Instant.ofEpochSecond(bars.time(last)), candle, notes(card, subject, bars.time(last)));
    }

    private static long next(Subject subject, long last) {
        long following = last + subject.bars().barSize().seconds();
        if (subject.hours().isEmpty() || !subject.bars().barSize().intraday()) {
            return following;
        }
        TradingHours hours = subject.hours().get();
        return hours.sessionAt(following).isPresent() ? following
                : hours.nextAfter(following - 1).map(TradingSession::open).orElse(following);
    }

    private static List<String> notes(ModelCard card, Subject subject, long last) {
        List<String> notes = new ArrayList<>();
        notes.add(card.verdict());
        Instant bar = Instant.ofEpochSecond(last);
        if (card.age(bar) != ModelCard.Age.FRESH) {
            notes.add("The model is " + (card.age(bar) == ModelCard.Age.OLD ? "old" : "out of date") + ", "
                    + card.ageText(bar).replace("ago", "before this bar") + ".");
        }
        if (!card.complete()) {
            notes.add("The training of the model was cancelled.");
        }
        if (!card.instruments().equals(List.of(subject.ticker()))) {
            notes.add("The model was trained on " + String.join(", ", card.instruments()) + ".");
        }
        return List.copyOf(notes);
    }
}
