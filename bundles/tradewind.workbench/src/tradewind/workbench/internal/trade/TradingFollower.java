package tradewind.workbench.internal.trade;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Widget;
import tradewind.core.Subscription;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.Services;

/** Follows the state of trading for one widget, ten times a second at most, until the widget goes. */
public final class TradingFollower {
    private static final int INTERVAL_MILLIS = 100;

    /** What a view says while nobody offers trading. */
    public static final String ABSENT = "Trading is not available: the service has not come.";

    private TradingFollower() {
    }

    /** @param sink called on the display thread, with nothing while there is no trading service */
    public static void follow(Widget owner, Consumer<Optional<TradingSnapshot>> sink) {
        Latest<Optional<TradingSnapshot>> latest = new Latest<>(owner, INTERVAL_MILLIS, sink);
        latest.accept(Optional.empty());
        Subscription bound = Services.bind(Trading.class, trading -> {
            Subscription following = trading.onChange(s -> latest.accept(Optional.of(s)));
            return () -> {
                following.close();
                latest.accept(Optional.empty());
            };
        });
        owner.addDisposeListener(e -> {
            bound.close();
            latest.close();
        });
    }
}
