package tradewind.workbench.internal.models;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;
import tradewind.core.Subscription;
import tradewind.core.forecast.ModelCard;
import tradewind.workbench.internal.blotter.Actions;
import tradewind.workbench.internal.blotter.RowTable;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.Views;
import tradewind.workbench.internal.trade.Alerts;

/** All models that are kept. */
public final class ModelsView extends ViewPart {
    public static final String ID = "tradewind.workbench.models";
    private static final int MINUTE_MILLIS = 60_000;

    private @Nullable RowTable<ModelCard> table;
    private List<IAction> forOne = List.of();
    private List<IAction> forSome = List.of();
    private @Nullable IAction comparing;
    /** What stands in the column of live models, to see when it must be written anew. */
    private List<String> live = List.of();

    @Override
    public void createPartControl(Composite parent) {
        RowTable<ModelCard> created = new RowTable<>(parent, ModelColumns.all(), ModelCard::folder);
        table = created;
        created.mute(card -> !card.complete());
        fill(Actions.copying(getViewSite().getActionBars(), created));
        created.table().addListener(SWT.Selection, e -> enable());
        created.table().addListener(SWT.DefaultSelection, e -> results());
        created.table().addListener(SWT.KeyDown, e -> {
            if (e.character == SWT.DEL && e.stateMask == 0) {
                delete();
            }
        });
        Latest<ModelDesk> latest = new Latest<>(created, this::show);
        Subscription following = ModelDesk.get().onChange(latest);
        created.addDisposeListener(e -> following.close());
        growOlder(created);
        enable();
    }

    /** Ages are written anew every minute. */
    private static void growOlder(RowTable<ModelCard> table) {
        table.getDisplay().timerExec(MINUTE_MILLIS, () -> {
            if (!table.isDisposed()) {
                table.rewrite();
                growOlder(table);
            }
        });
    }

    private void fill(MenuManager menu) {
        IAction results = Actions.of("Show &result\tEnter", "result", this::results);
        IAction compare = Actions.of("C&ompare two", "compare", this::compare);
        IAction settings = Actions.of("Take over the &settings", "modify", this::takeOver);
        IAction serve = Actions.of("Serve &live or stop", "serve", this::serve);
        IAction export = Actions.of("&Export report\u2026", "export", () -> report(Reports::export));
        IAction browse = Actions.of("Open report in the &browser", "browse", () -> report(Reports::browse));
        IAction delete = Actions.of("&Delete\u2026\tDel", "remove", this::delete);
        IAction refresh = Actions.of("Read the models again", "refresh", () -> ModelDesk.get().refresh());
        forOne = List.of(results, settings, serve, export, browse);
        forSome = List.of(delete);
        comparing = compare;
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        List.of(results, compare, serve, export, browse, delete, refresh).forEach(tools::add);
        menu.add(new Separator());
        List.of(results, compare, settings, serve).forEach(menu::add);
        menu.add(new Separator());
        List.of(export, browse).forEach(menu::add);
        menu.add(new Separator());
        menu.add(delete);
    }

    private void show(ModelDesk desk) {
        RowTable<ModelCard> t = table;
        if (t == null || t.isDisposed()) {
            return;
        }
        List<ModelCard> cards = desk.cards().orElse(List.of());
        List<String> lives = cards.stream().map(c -> desk.served(c).map(s -> s.abstention()).orElse("-")).toList();
        if (!lives.equals(live)) {
            live = lives;
            t.rewrite();
        }
        t.show(cards, desk.trouble().isEmpty() ? summary(desk.cards()) : desk.trouble());
        enable();
    }

    private static String summary(Optional<List<ModelCard>> cards) {
        if (cards.isEmpty()) {
            return "Reading the models\u2026";
        }
        Instant now = Instant.now();
        long ready = cards.get().stream().filter(c -> ModelHealth.of(c, now) == ModelHealth.READY).count();
        return cards.get().isEmpty() ? "No model is kept yet. Train one in Model Training (Alt+Shift+M)."
                : cards.get().size() + " kept, " + ready + " ready. Two selected can be compared.";
    }

    private void enable() {
        int selected = selected().size();
        forOne.forEach(a -> a.setEnabled(selected == 1));
        forSome.forEach(a -> a.setEnabled(selected > 0));
        IAction compare = comparing;
        if (compare != null) {
            compare.setEnabled(selected == 2);
        }
    }

    private List<ModelCard> selected() {
        RowTable<ModelCard> t = table;
        return t == null || t.isDisposed() ? List.of() : t.selected();
    }

    private Shell shell() {
        return getSite().getShell();
    }

    private void results() {
        selected().stream().findFirst().ifPresent(card -> {
            ModelDesk.get().show(card);
            Views.show(ResultView.ID, true);
        });
    }

    private void compare() {
        List<ModelCard> two = selected();
        if (two.size() == 2) {
            new CompareDialog(shell(), two.get(0), two.get(1)).open();
        }
    }

    private void takeOver() {
        selected().stream().findFirst().ifPresent(card -> {
            ModelDesk.get().useAsTemplate(card);
            Views.show(TrainingView.ID, true);
        });
    }

    private void serve() {
        selected().stream().findFirst().ifPresent(card -> Alerts.tell(Alerts.Level.INFO, LiveModels.toggle(card)));
    }

    private interface ReportAction {
        void with(Shell shell, Result result);
    }

    private void report(ReportAction action) {
        selected().stream().findFirst().ifPresent(card -> Reports.of(shell(), card,
                result -> action.with(shell(), result)));
    }

    private void delete() {
        List<ModelCard> doomed = selected();
        if (doomed.isEmpty()) {
            return;
        }
        String what = doomed.size() == 1 ? ModelColumns.name(doomed.get(0)) : doomed.size() + " models";
        int answer = MessageDialog.open(MessageDialog.QUESTION, shell(), "Delete models",
                "Delete " + what + " for good? Weights, card and report are removed from the disk.", SWT.NONE, "Keep",
                "Delete");
        if (answer == 1) {
            ModelDesk.get().delete(doomed);
        }
    }

    @Override
    public void setFocus() {
        RowTable<ModelCard> t = table;
        if (t != null) {
            t.setFocus();
        }
    }
}
