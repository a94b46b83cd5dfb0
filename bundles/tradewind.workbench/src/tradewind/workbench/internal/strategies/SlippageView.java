package tradewind.workbench.internal.strategies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import tradewind.core.Subscription;
import tradewind.core.data.MarketFeed;
import tradewind.core.strategy.SlippageEntry;
import tradewind.core.strategy.SlippageLedger;
import tradewind.workbench.internal.blotter.Actions;
import tradewind.workbench.internal.blotter.RowTable;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.settings.DisplayZoneSetting;

/** The slippage ledger: what orders of strategies cost on their way, in the account and in the shadow; newest first. */
public final class SlippageView extends ViewPart {
    public static final String ID = "tradewind.workbench.slippage";
    private static final int INTERVAL_MILLIS = 300;
    private static final int MOST_DAYS = 20;

    private @Nullable RowTable<SlippageRow> table;
    /** Empty for the orders of this session. */
    private Optional<LocalDate> day = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        RowTable<SlippageRow> created = new RowTable<>(parent, SlippageRow.columns(SlippageView::zone), SlippageRow::place);
        table = created;
        MenuManager menu = Actions.copying(getViewSite().getActionBars(), created);
        IAction file = Actions.of("Open the &file", "browse", this::openFile);
        getViewSite().getActionBars().getToolBarManager().add(file);
        MenuManager days = new MenuManager("&Day");
        days.setRemoveAllWhenShown(true);
        days.addMenuListener((IMenuListener) m -> days(days));
        menu.add(new Separator());
        menu.add(days);
        menu.add(file);
        MenuManager own = (MenuManager) getViewSite().getActionBars().getMenuManager();
        own.setRemoveAllWhenShown(true);
        own.addMenuListener(m -> days(own));
        days(own);
        Latest<RunDesk> latest = new Latest<>(created, INTERVAL_MILLIS, this::changed);
        Subscription following = RunDesk.get().onChange(latest);
        Subscription zone = DisplayZoneSetting.onChange(z -> latest.accept(RunDesk.get()));
        created.addDisposeListener(e -> {
            following.close();
            zone.close();
        });
    }

    private static ZoneId zone() {
        return DisplayZoneSetting.current().zone(Desk.get().feed().map(MarketFeed::instrument));
    }

    private void days(MenuManager menu) {
        menu.add(choice("This &session", Optional.empty()));
        List<LocalDate> known = RunDesk.get().ledger().map(SlippageLedger::days).orElse(List.of());
        known.reversed().stream().limit(MOST_DAYS).forEach(d -> menu.add(choice(d.toString(), Optional.of(d))));
    }

    private IAction choice(String text, Optional<LocalDate> which) {
        Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    day = which;
                    changed(RunDesk.get());
                }
            }
        };
        action.setChecked(which.equals(day));
        return action;
    }

    private void changed(RunDesk desk) {
        RowTable<SlippageRow> t = table;
        Optional<SlippageLedger> ledger = desk.ledger();
        if (t == null || t.isDisposed() || ledger.isEmpty()) {
            return;
        }
        Optional<LocalDate> wanted = day;
        if (wanted.isEmpty()) {
            show(t, ledger.get().session(), "This session");
            return;
        }
        OnDisplay.then(CompletableFuture.supplyAsync(() -> ledger.get().day(wanted.get())), t, entries -> {
            if (wanted.equals(day)) {
                show(t, entries, wanted.get().toString());
            }
        }, error -> t.show(List.of(), String.valueOf(error.getMessage())));
    }

    private static void show(RowTable<SlippageRow> t, List<SlippageEntry> entries, String when) {
        List<SlippageRow> rows = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            rows.add(new SlippageRow(i, entries.get(i)));
        }
        t.show(rows, when + ": " + SlippageRow.summary(entries));
    }

    private void openFile() {
        LocalDate which = day.orElseGet(() -> LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
        RunDesk.get().ledger().ifPresent(l -> Program.launch(l.file(which).toString()));
    }

    @Override
    public void setFocus() {
        RowTable<SlippageRow> t = table;
        if (t != null) {
            t.setFocus();
        }
    }
}
