package tradewind.ai.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.score.Forecasts;
import tradewind.ai.internal.score.Outcomes;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.TickGrid;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** The baselines and one model, trained and tested on the same folds and bars. Not safe for several threads. */
final class Contest {
    /** Who takes part, with its settings. */
    record Entrant(Forecaster forecaster, ParameterValues parameters, InputSpec spec) {
        static Entrant of(Forecaster forecaster, Map<String, String> given) {
            ParameterValues parameters = ParameterValues.of(forecaster.parameters(), given);
            return new Entrant(forecaster, parameters, forecaster.input(parameters));
        }
    }

    /** How a model comes about; the way to try one that exists already. */
    interface Training {
        TrainedModel train(Entrant entrant, TrainingData data);
    }

    private final BarColumns bars;
    private final TickGrid grid;
    private final List<Entrant> entrants = new ArrayList<>();
    private final Entrant main;
    private final BooleanSupplier cancelled;
    private final Outcomes outcomes;
    private final List<Forecasts> forecasts = new ArrayList<>();
    private final MultiStep multiStep = new MultiStep();
    private boolean autoregressive;
    private long repaired;
    private Optional<Preparation> given = Optional.empty();

    /** @param grid for all folds: of the instrument, or told from the first bars to learn from */
    Contest(BarColumns bars, TickGrid grid, Entrant main, BooleanSupplier cancelled) {
        this.bars = bars;
        this.grid = grid;
        this.main = main;
        this.cancelled = cancelled;
        for (Forecaster baseline : Installed.BASELINES) {
            if (!baseline.id().equals(main.forecaster().id())) {
                entrants.add(Entrant.of(baseline, Map.of()));
            }
        }
        entrants.add(main);
        outcomes = new Outcomes(bars, bars.size() / 2);
        entrants.forEach(e -> forecasts.add(new Forecasts(e.forecaster().id(), e.forecaster().name(),
                bars.size() / 2)));
    }

    void alsoManyStepsAhead() {
        autoregressive = true;
    }

    /** What the model was trained with, if it exists already. */
    void prepared(Preparation preparation) {
        given = Optional.of(preparation);
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** In the order of the table: baselines, then the model. */
    List<Forecasts> forecasts() {
        return forecasts;
    }

    Forecasts forecasts(String id) {
        return forecasts.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    /** How many forecasts of the model were no possible bar as it computed them. */
    long repaired() {
        return repaired;
    }

    MultiStep multiStep() {
        return multiStep;
    }

    /**
     * One fold. Returns how many bars were tested.
     *
     * @throws CancellationException if cancelled meanwhile
     */
    int run(Fold fold, Training mainTraining) {
        Map<InputSpec, Prepared> prepared = new HashMap<>();
        List<TrainedModel> models = new ArrayList<>();
        List<Prepared> seen = new ArrayList<>();
        for (Entrant e : entrants) {
            Prepared p = e == main && given.isPresent() ? prepared(given.get(), fold)
                    : prepared.computeIfAbsent(e.spec(), spec -> prepared(Preparation.fit(bars.until(fold.trainTo()),
                            fold.trainFrom(), spec, grid), fold));
            TrainingData data = fold.training(p.input(), e.spec());
            models.add(e == main ? mainTraining.train(e, data) : e.forecaster().train(data, e.parameters(),
                    Progress.SILENT, cancelled));
            seen.add(p);
            stopIfCancelled();
        }
        int[] tested = fold.test(bars, Math.max(2, main.spec().windowLength()));
        for (int t : tested) {
            outcomes.add(t, seen.get(0).input().anchor(t).volatility(), grid.at(bars.close(t)));
        }
        long before = models.get(models.size() - 1).repaired();
        for (int m = 0; m < models.size(); m++) {
            predict(models.get(m), seen.get(m).input(), tested, forecasts.get(m));
        }
        int last = models.size() - 1;
        repaired += models.get(last).repaired() - before;
        if (autoregressive) {
            multiStep.run(models.get(last), seen.get(last).preparation(), bars, tested, main.spec().windowLength());
        }
        return tested.length;
    }

    /** What was fitted, and the bars up to the end of the test seen through it. */
    private record Prepared(Preparation preparation, ForecastInput input) {
    }

    private Prepared prepared(Preparation preparation, Fold fold) {
        return new Prepared(preparation, preparation.input(bars.until(fold.testTo())));
    }

    private void predict(TrainedModel model, ForecastInput input, int[] tested, Forecasts out) {
        for (int t : tested) {
            out.add(model.predict(input.until(t + 1)));
        }
        stopIfCancelled();
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The evaluation was cancelled");
        }
    }
}
