package tradewind.core.forecast;

import java.util.function.Supplier;

/** Told how training goes, on the thread that trains; must return soon. */
@FunctionalInterface
public interface Progress {
    /** For those who do not look. */
    Progress SILENT = step -> { };

    /**
     * One step, usually an epoch.
     *
     * @param done           steps done, from 1
     * @param total          steps planned; training may stop earlier
     * @param loss           mean loss of training, NaN if not known
     * @param validationLoss mean loss of validation, NaN if not known
     * @param naiveLoss      the same loss of the naive forecast (nothing changes) on validation, NaN if not known
     */
    record Step(int done, int total, double loss, double validationLoss, double naiveLoss) {
    }

    void report(Step step);

    /**
     * After a step that a training can go on from. Whoever wants to survive a crash keeps the model; it costs nothing to
     * those who do not ask for it.
     */
    default void checkpoint(Supplier<TrainedModel> soFar) {
    }
}
