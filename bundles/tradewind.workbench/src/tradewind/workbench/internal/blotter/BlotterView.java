package tradewind.workbench.internal.blotter;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.part.ViewPart;
import tradewind.core.Subscription;
import tradewind.core.data.MarketFeed;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.trade.Grids;
import tradewind.workbench.internal.trade.TradingFollower;

/** A table that follows the state of trading, as a view. */
abstract class BlotterView<R> extends ViewPart {
    private @Nullable RowTable<R> table;
    private Optional<TradingSnapshot> shown = Optional.empty();

    abstract List<Column<R>> columns();

    /** By which a row is the same although its figures change. */
    abstract Function<R, Object> identity();

    abstract List<R> rows(TradingSnapshot snapshot);

    /** The line above the rows. */
    abstract String summary(TradingSnapshot snapshot, List<R> rows);

    /** Puts what can be done with the rows into the tool bar and the menu. */
    abstract void fill(RowTable<R> into, MenuManager menu);

    @Override
    public final void createPartControl(Composite parent) {
        RowTable<R> created = new RowTable<>(parent, columns(), identity());
        table = created;
        IViewSite site = getViewSite();
        fill(created, Actions.copying(site.getActionBars(), created));
        Subscription zone = DisplayZoneSetting.onChange(z -> rewrite(created));
        Subscription grids = Grids.all().onChange(() -> rewrite(created));
        created.addDisposeListener(e -> {
            zone.close();
            grids.close();
        });
        TradingFollower.follow(created, next -> {
            shown = next;
            show();
        });
    }

    private static void rewrite(RowTable<?> table) {
        OnDisplay.run(table.getDisplay(), () -> {
            if (!table.isDisposed()) {
                table.rewrite();
            }
        });
    }

    /** Shows the newest state again, as after a change of the filter. */
    final void show() {
        RowTable<R> t = table;
        if (t == null || t.isDisposed()) {
            return;
        }
        List<R> rows = shown.map(this::rows).orElse(List.of());
        t.show(rows, shown.map(s -> summary(s, rows)).orElse(TradingFollower.ABSENT));
    }

    final List<R> selected() {
        RowTable<R> t = table;
        return t == null ? List.of() : t.selected();
    }

    /** The zone in which times are shown. */
    static ZoneId zone() {
        return DisplayZoneSetting.current().zone(Desk.get().feed().map(MarketFeed::instrument));
    }

    @Override
    public final void setFocus() {
        RowTable<R> t = table;
        if (t != null) {
            t.setFocus();
        }
    }
}
