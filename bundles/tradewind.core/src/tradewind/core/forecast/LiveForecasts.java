package tradewind.core.forecast;

import java.util.List;
import tradewind.core.Subscription;

/**
 * Serves trained models: at every authoritative close the next bar is forecast, logged before it is complete, and scored
 * when history has confirmed it. An OSGi service. Any thread may call; nothing blocks. A model that cannot be served says
 * why in the abstention of its snapshot.
 */
public interface LiveForecasts {
    /** Serves the model from now on and over restarts, in place of any other for the same bars. */
    void start(Served served);

    /** Ends that, for these bars and whatever model. */
    void stop(Served served);

    /** Serves the model until the subscription is closed; not remembered. Ends what was served for the same bars. */
    Subscription serve(Served served);

    /** Serves again what was served when the program ended, as soon as there is a connection. Once is enough. */
    void resume();

    /** What is served. */
    List<ForecastSnapshot> snapshots();

    /** Tells that the snapshots have changed, on the serving thread. A listener that throws is logged and stays. */
    Subscription onChange(Runnable listener);
}
