package tradewind.core.forecast;

import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.Instrument;

/** Which model forecasts the bars of which feed. */
public record Served(Instrument instrument, FeedSettings feed, ModelCard model) {
    /** @throws IllegalArgumentException if the model is for another bar size */
    public Served {
        if (model.barSize() != feed.barSize()) {
            throw new IllegalArgumentException("The model is for " + model.barSize().shortText() + " bars, not for "
                    + feed.barSize().shortText());
        }
    }

    /** Whether both forecast the same bars, whatever the models. */
    public boolean sameBars(Served other) {
        return instrument.equals(other.instrument) && feed.barSize() == other.feed.barSize()
                && feed.whatToShow() == other.feed.whatToShow() && feed.regularOnly() == other.feed.regularOnly();
    }
}
