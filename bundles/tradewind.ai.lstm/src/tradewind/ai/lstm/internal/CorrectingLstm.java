package tradewind.ai.lstm.internal;

import org.osgi.service.component.annotations.Component;
import tradewind.ai.lstm.internal.learning.Preset;
import tradewind.core.forecast.Forecaster;

/** The LSTM that the product recommends. */
@Component(service = Forecaster.class)
public final class CorrectingLstm extends LstmForecaster {
    public CorrectingLstm() {
        super("lstm", "LSTM, corrects the naive forecast", Preset.CORRECTIONS);
    }
}
