package tradewind.workbench.internal.models;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import tradewind.core.Subscription;
import tradewind.core.forecast.ModelScore;
import tradewind.workbench.internal.blotter.Actions;
import tradewind.workbench.internal.blotter.RowTable;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.theme.Themes;

/** A model beside every baseline, and what that means in plain words. */
public final class ResultView extends ViewPart {
    public static final String ID = "tradewind.workbench.modelResult";
    private static final String EMPTY = "No result yet. Train or evaluate in Model Training (Alt+Shift+M), or press Enter on a"
            + " model in Models (Alt+Shift+L).";

    private Optional<Result> shown = Optional.empty();
    private @Nullable RowTable<ModelScore> table;
    private @Nullable Label headline;
    private @Nullable Text words;
    private List<IAction> actions = List.of();

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Label verdict = Themes.ownColours(new Label(area, SWT.WRAP));
        verdict.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).indent(10, 6).applyTo(verdict);
        SashForm sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        RowTable<ModelScore> scores = new RowTable<>(sash, ScoreColumns.all(this::evaluated), ModelScore::id);
        Composite below = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 6).applyTo(below);
        Text sentences = new Text(below, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(sentences);
        sash.setWeights(64, 36);
        table = scores;
        headline = verdict;
        words = sentences;
        fill(Actions.copying(getViewSite().getActionBars(), scores));
        Latest<ModelDesk> latest = new Latest<>(area, desk -> show(desk.result(), desk.trouble()));
        Subscription following = ModelDesk.get().onChange(latest);
        area.addDisposeListener(e -> following.close());
        Themes.onChange(area, () -> colour(verdict));
    }

    private void fill(MenuManager menu) {
        IAction export = Actions.of("&Export report\u2026", "export",
                () -> shown.ifPresent(r -> Reports.export(getSite().getShell(), r)));
        IAction browse = Actions.of("Open report in the &browser", "browse",
                () -> shown.ifPresent(r -> Reports.browse(getSite().getShell(), r)));
        actions = List.of(export, browse);
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        actions.forEach(tools::add);
        menu.add(new Separator());
        actions.forEach(menu::add);
    }

    private boolean evaluated(ModelScore m) {
        return shown.map(r -> r.evaluation().evaluated().equals(m.id())).orElse(false);
    }

    private void show(Optional<Result> next, String trouble) {
        RowTable<ModelScore> t = table;
        Label verdict = headline;
        Text sentences = words;
        if (t == null || verdict == null || sentences == null) {
            return;
        }
        boolean other = !next.equals(shown);
        shown = next;
        actions.forEach(a -> a.setEnabled(next.isPresent()));
        verdict.setText(next.map(r -> r.evaluation().verdict().sentences().get(0)).orElse(EMPTY).replace("&", "&&"));
        colour(verdict);
        t.show(next.map(Result::scores).orElse(List.of()),
                !trouble.isEmpty() ? trouble : next.map(r -> r.title() + ". " + r.how()).orElse(""));
        if (other) {
            sentences.setText(next.map(Sentences::of).orElse(""));
        }
        verdict.requestLayout();
    }

    private void colour(Label verdict) {
        boolean worth = shown.map(Result::worthSomething).orElse(false);
        verdict.setForeground(worth ? Themes.palette().good() : shown.isPresent() ? Themes.palette().text()
                : Themes.palette().muted());
    }

    @Override
    public void setFocus() {
        RowTable<ModelScore> t = table;
        if (t != null) {
            t.setFocus();
        }
    }
}
