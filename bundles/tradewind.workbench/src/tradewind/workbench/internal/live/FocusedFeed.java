package tradewind.workbench.internal.live;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Widget;
import tradewind.core.Subscription;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.Focus;
import tradewind.core.data.MarketFeed;

/** Follows the feed in focus for one widget. All its callbacks run on the display thread. */
public final class FocusedFeed implements Subscription {
    private final Widget owner;
    private final Consumer<Optional<MarketFeed>> onFeed;
    private final Latest<FeedSnapshot> snapshots;
    private final Subscription focus;
    private @Nullable Subscription feed;
    private @Nullable MarketFeed current;

    /**
     * @param onFeed     told of each change of focus, starting with the present one
     * @param onSnapshot told of the newest snapshot of the feed in focus
     */
    public FocusedFeed(Widget owner, Consumer<Optional<MarketFeed>> onFeed, Consumer<FeedSnapshot> onSnapshot) {
        this.owner = owner;
        this.onFeed = onFeed;
        this.snapshots = new Latest<>(owner, s -> {
            // A snapshot of the feed before may still be under way.
            MarketFeed feedNow = current;
            if (feedNow != null && s.instrument().equals(feedNow.instrument())) {
                onSnapshot.accept(s);
            }
        });
        this.focus = Services.bind(Focus.class,
                f -> f.onFeed(next -> OnDisplay.run(owner.getDisplay(), () -> follow(next))));
        owner.addDisposeListener(e -> close());
    }

    /** The feed in focus, if there is one. */
    public Optional<MarketFeed> feed() {
        return Optional.ofNullable(current);
    }

    private void follow(Optional<MarketFeed> next) {
        closeFeed();
        if (owner.isDisposed()) {
            return;
        }
        MarketFeed chosen = next.orElse(null);
        current = chosen;
        onFeed.accept(next);
        if (chosen != null) {
            feed = chosen.onSnapshot(snapshots);
            snapshots.accept(chosen.snapshot());
        }
    }

    private void closeFeed() {
        Subscription old = feed;
        feed = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        focus.close();
        snapshots.close();
        closeFeed();
    }
}
