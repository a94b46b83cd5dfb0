package tradewind.ai.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.TrainedModel;

/** Keeps each checkpoint on the way, so that the death of this process costs one step. */
final class KeptProgress implements Progress {
    /** Where checkpoints go. */
    interface Shelf {
        void keep(TrainedModel soFar) throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(KeptProgress.class.getName());

    private final Progress told;
    private final Shelf shelf;

    KeptProgress(Progress told, Shelf shelf) {
        this.told = told;
        this.shelf = shelf;
    }

    @Override
    public void report(Step step) {
        told.report(step);
    }

    @Override
    public void stage(String what, int number, int total) {
        told.stage(what, number, total);
    }

    @Override
    public void checkpoint(Supplier<TrainedModel> soFar) {
        try {
            shelf.keep(soFar.get());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The training goes on, but where it stands could not be kept", e);
        }
    }
}
