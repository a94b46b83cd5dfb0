package tradewind.ai.lstm.internal;

import org.osgi.service.component.annotations.Component;
import tradewind.ai.lstm.internal.learning.Preset;
import tradewind.core.forecast.Forecaster;

/** The LSTM that is widely copied, for comparison. */
@Component(service = Forecaster.class)
public final class LevelLstm extends LstmForecaster {
    public LevelLstm() {
        super("lstm-reference", "LSTM on levels, as in tutorials", Preset.LEVELS);
    }
}
