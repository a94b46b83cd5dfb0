package tradewind.ai.internal;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.registry.ModelShelf.Shelved;
import tradewind.ai.internal.registry.Tried;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainedModel;

/** Judges a model that exists, on days it has not seen. */
final class Examination {
    private Examination() {
    }

    /** On the newer days of an instrument; scales are fitted on the days before. */
    static Evaluation of(Shelved shelved, Contest.Entrant entrant, Subject subject, double testShare, Costs costs,
            BooleanSupplier cancelled) {
        ModelCard card = shelved.card();
        BarColumns bars = subject.columns();
        if (bars.barSize() != card.barSize()) {
            throw new IllegalArgumentException("The model is for " + card.barSize().shortText() + " bars, not for "
                    + bars.barSize().shortText());
        }
        Fold fold = Fold.single(bars, testShare);
        boolean known = card.instruments().contains(subject.ticker());
        Instant tested = Instant.ofEpochSecond(bars.time(fold.testFrom()));
        if (known && !card.learntTo().isBefore(tested)) {
            throw new IllegalArgumentException("The model has seen " + subject.ticker() + " up to " + card.learntTo()
                    + ", and the test would begin at " + tested);
        }
        if (!known) {
            GeneralTrainer.requireReturns(entrant);
        }
        Preparation preparation = known && !card.general() ? shelved.preparation()
                : Preparation.fit(bars.until(fold.trainTo()), fold.trainFrom(), entrant.spec(),
                        Evaluator.grid(subject, bars, fold));
        return run(subject, bars, fold, entrant, preparation, shelved.model(), costs, Tried.ONE, cancelled);
    }

    /** @param tried what was tried on the instrument, this included */
    static Evaluation run(Subject subject, BarColumns bars, Fold fold, Contest.Entrant entrant, Preparation preparation,
            TrainedModel model, Costs costs, Tried tried, BooleanSupplier cancelled) {
        Evaluator evaluator = new Evaluator(subject, bars, List.of(fold), entrant, cancelled);
        evaluator.prepared(preparation);
        evaluator.run((e, data) -> model);
        return evaluator.result(entrant.forecaster().id(), costs, tried);
    }
}
