package tradewind.workbench.internal.strategies;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;
import tradewind.core.Subscription;
import tradewind.core.data.MarketFeed;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.blotter.Actions;
import tradewind.workbench.internal.blotter.RowTable;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.Views;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.theme.Themes;
import tradewind.workbench.internal.trade.Alerts;
import tradewind.workbench.internal.trade.TradingFollower;

/** Runs of strategies: how they are doing, and what a person can do about them. */
public final class StrategiesView extends ViewPart {
    public static final String ID = "tradewind.workbench.strategies";

    private @Nullable RowTable<RunRow> table;
    private @Nullable RunDetails details;
    private @Nullable Label obstacle;
    private List<IAction> forOne = List.of();
    private Optional<TradingSnapshot> trading = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Label warning = Themes.ownColours(new Label(area, SWT.WRAP));
        obstacle = warning;
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).hint(200, SWT.DEFAULT).exclude(true).applyTo(warning);
        RowTable<RunRow> created = new RowTable<>(area, RunColumns.all(StrategiesView::zone), RunRow::run);
        table = created;
        created.mute(row -> RunMood.of(row.status()) == RunMood.STOPPED);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(created);
        details = new RunDetails(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(details);
        fill(Actions.copying(getViewSite().getActionBars(), created));
        created.table().addListener(SWT.Selection, e -> one(row -> RunDesk.get().select(row.run())));
        created.table().addListener(SWT.DefaultSelection, e -> openLog());
        created.table().addListener(SWT.KeyDown, this::key);
        Latest<RunDesk> latest = new Latest<>(created, this::show);
        Subscription following = RunDesk.get().onChange(latest);
        Subscription zone = DisplayZoneSetting.onChange(z -> latest.accept(RunDesk.get()));
        created.addDisposeListener(e -> {
            following.close();
            zone.close();
        });
        TradingFollower.follow(created, next -> {
            trading = next;
            show(RunDesk.get());
        });
        Themes.onChange(area, () -> show(RunDesk.get()));
        ShadowLines.in(shell());
    }

    private static ZoneId zone() {
        return DisplayZoneSetting.current().zone(Desk.get().feed().map(MarketFeed::instrument));
    }

    private void fill(MenuManager menu) {
        IAction start = Actions.of("&Start a strategy\u2026\tIns", "start", () -> Views.show(StrategyStartView.ID, true));
        IAction arm = Actions.of("&Arm or disarm\u2026\tCtrl+Enter", "arm",
                () -> one(row -> RunActions.toggleArming(shell(), row)));
        IAction stop = Actions.of("S&top, keep the position\tDel", "stop", () -> one(RunActions::stop));
        IAction close = Actions.of("&Close the position and stop\u2026\tShift+Del", "close-position",
                () -> one(row -> RunActions.closeAndStop(shell(), row)));
        IAction kill = Actions.of("&Kill this strategy: stop it and cancel its orders, at once\tCtrl+Del", "kill",
                () -> one(row -> RunActions.kill(shell(), row)));
        IAction log = Actions.of("Open the &decision log\tEnter", "decisions", this::openLog);
        IAction check = Actions.of("Check for &look-ahead", "search", () -> one(this::check));
        forOne = List.of(arm, stop, close, kill, log, check);
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        List.of(start, arm, stop, close, kill, log, check).forEach(tools::add);
        menu.add(new Separator());
        List.of(start, arm).forEach(menu::add);
        menu.add(new Separator());
        List.of(stop, close, kill).forEach(menu::add);
        menu.add(new Separator());
        List.of(log, check).forEach(menu::add);
    }

    private void key(Event e) {
        if (e.keyCode == SWT.INSERT) {
            Views.show(StrategyStartView.ID, true);
        } else if (e.keyCode == SWT.DEL && e.stateMask == 0) {
            one(RunActions::stop);
        } else if (e.keyCode == SWT.DEL && e.stateMask == SWT.SHIFT) {
            one(row -> RunActions.closeAndStop(shell(), row));
        } else if (e.keyCode == SWT.DEL && e.stateMask == SWT.CTRL) {
            one(row -> RunActions.kill(shell(), row));
        } else if (e.keyCode == SWT.CR && e.stateMask == SWT.CTRL) {
            e.doit = false;
            one(row -> RunActions.toggleArming(shell(), row));
        }
    }

    private void show(RunDesk desk) {
        RowTable<RunRow> t = table;
        RunDetails d = details;
        if (t == null || t.isDisposed() || d == null) {
            return;
        }
        List<RunRow> rows = desk.rows();
        t.show(rows, summary(desk, rows));
        Optional<RunRow> selected = desk.selected();
        if (t.selected().isEmpty() && selected.isPresent()) {
            t.table().select(rows.stream().map(RunRow::run).toList().indexOf(selected.get().run()));
        }
        d.show(selected);
        forOne.forEach(a -> a.setEnabled(!rows.isEmpty()));
        warn(RunText.obstacle(trading.orElse(TradingSnapshot.EMPTY), rows.stream()
                .anyMatch(r -> r.status().armed() && !r.status().ended())));
    }

    private void warn(String text) {
        Label label = obstacle;
        if (label == null) {
            return;
        }
        label.setForeground(Themes.palette().bad());
        if (!text.equals(label.getText())) {
            label.setText(text);
            ((GridData) label.getLayoutData()).exclude = text.isEmpty();
            label.setVisible(!text.isEmpty());
            label.getParent().layout(true, true);
        }
    }

    private static String summary(RunDesk desk, List<RunRow> rows) {
        if (desk.strategies().isEmpty()) {
            return "Looking for strategies\u2026";
        }
        long running = rows.stream().filter(r -> !r.status().ended()).count();
        long armed = rows.stream().filter(r -> r.status().armed() && !r.status().ended()).count();
        String installed = desk.installed().size() + " installed";
        return rows.isEmpty() ? "Nothing runs; " + installed + ". Press Ins to start a strategy."
                : running + " running, " + armed + " armed; " + installed + ".";
    }

    private void one(Consumer<RunRow> work) {
        RowTable<RunRow> t = table;
        if (t != null && !t.isDisposed()) {
            t.selected().stream().findFirst().ifPresent(work);
        }
    }

    private void openLog() {
        one(row -> {
            RunDesk.get().select(row.run());
            Views.show(DecisionsView.ID, true);
        });
    }

    private void check(RunRow row) {
        Desk.get().feed().filter(f -> f.instrument().equals(row.run().request().instrument())).ifPresentOrElse(
                f -> Checking.run(shell(), row.run().request().settings().strategy(), row.name(),
                        row.run().request().settings().parameters(), f.snapshot().series().authoritative()),
                () -> Alerts.tell(Alerts.Level.INFO,
                        "Bring " + row.symbol() + " into focus first: it is checked on the bars of the chart."));
    }

    private Shell shell() {
        return getSite().getShell();
    }

    @Override
    public void setFocus() {
        RowTable<RunRow> t = table;
        if (t != null) {
            t.setFocus();
        }
    }
}
