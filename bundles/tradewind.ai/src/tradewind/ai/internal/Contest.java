package tradewind.ai.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    MultiStep multiStep() {
        return multiStep;
    }

    /**
     * One fold. Returns how many bars were tested.
     *
     * @throws CancellationException if cancelled meanwhile
     */
    int run(Fold fold, Training mainTraining) {
        Map<InputSpec, Preparation> preparations = new HashMap<>();
        Map<InputSpec, ForecastInput> inputs = new HashMap<>();
        List<TrainedModel> models = new ArrayList<>();
        BarColumns seen = bars.until(fold.testTo());
        for (Entrant e : entrants) {
            Preparation preparation = preparations.computeIfAbsent(e.spec(),
                    spec -> Preparation.fit(bars.until(fold.trainTo()), fold.trainFrom(), spec, grid));
            ForecastInput input = inputs.computeIfAbsent(e.spec(), spec -> preparation.input(seen));
            TrainingData data = fold.training(input, e.spec());
            models.add(e == main ? mainTraining.train(e, data) : e.forecaster().train(data, e.parameters(),
                    Progress.SILENT, cancelled));
            stopIfCancelled();
        }
        int[] tested = fold.test(bars, Math.max(2, main.spec().windowLength()));
        for (int t : tested) {
            ForecastInput any = input(inputs, entrants.get(0));
            outcomes.add(t, any.anchor(t).volatility(), grid.at(bars.close(t)));
        }
        for (int m = 0; m < models.size(); m++) {
            predict(models.get(m), input(inputs, entrants.get(m)), tested, forecasts.get(m));
        }
        if (autoregressive) {
            multiStep.run(models.get(models.size() - 1), preparation(preparations), bars, tested,
                    main.spec().windowLength());
        }
        return tested.length;
    }

    private static ForecastInput input(Map<InputSpec, ForecastInput> inputs, Entrant e) {
        ForecastInput input = inputs.get(e.spec());
        if (input == null) {
            throw new IllegalStateException("No input for " + e.spec());
        }
        return input;
    }

    private Preparation preparation(Map<InputSpec, Preparation> preparations) {
        Preparation preparation = preparations.get(main.spec());
        if (preparation == null) {
            throw new IllegalStateException("No preparation for " + main.spec());
        }
        return preparation;
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
