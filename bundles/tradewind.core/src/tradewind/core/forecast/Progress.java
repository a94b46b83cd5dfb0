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
     * Told what begins; the steps that follow count from the start again.
     *
     * @param what   for people, such as "fold"
     * @param number from 1
     * @param total  how many of its kind there are
     */
    default void stage(String what, int number, int total) {
        // Who looks at steps only need not care.
    }

    /**
     * After a step that a training can go on from. Whoever wants to survive a crash keeps the model; it costs nothing to
     * those who do not ask for it.
     */
    default void checkpoint(Supplier<TrainedModel> soFar) {
    }
}
