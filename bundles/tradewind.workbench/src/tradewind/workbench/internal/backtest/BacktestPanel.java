package tradewind.workbench.internal.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import tradewind.core.Subscription;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.workbench.internal.forms.ScrolledForm;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Views;
import tradewind.workbench.internal.models.ParameterForm;
import tradewind.workbench.internal.models.SettingsForm;
import tradewind.workbench.internal.theme.Themes;

/** Bars, strategy, quantity, costs and ranges to try, and the buttons that start it. */
final class BacktestPanel extends ScrolledForm {
    private static final int FULL = 1000;
    private static final int MESSAGE_LINES = 3;
    private static final int REFRESH_MILLIS = 100;

    private final PastBarsForm bars;
    private final Combo strategy;
    private final Label description;
    private final ParameterForm settings;
    private final ParameterForm orders;
    private final ParameterForm costs;
    private final SweepForm ranges;
    private final Label message;
    private final ProgressBar bar;
    private final Button run;
    private final Button sweep;
    private final Button cancel;
    private final Button defaults;
    private final Map<String, SettingsForm> forms = new HashMap<>();
    private List<StrategyDescriptor> installed = List.of();
    private Optional<Running> running = Optional.empty();
    private String last = "";
    /** Bars may be read before the last button is made. */
    private boolean made;

    BacktestPanel(Composite parent) {
        super(parent, 4);
        title("Bars");
        bars = new PastBarsForm(body, this::check);
        wide(bars.area());
        title("Strategy");
        strategy = new Combo(body, SWT.READ_ONLY);
        strategy.addListener(SWT.Selection, e -> choose());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strategy);
        description = Themes.ownColours(new Label(body, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(description);
        settings = form(body, List.of());
        title("Quantity and limits");
        orders = form(body, Terms.ORDERS);
        title("Costs and fills");
        costs = form(body, Terms.COSTS);
        title("Sweep");
        ranges = new SweepForm(body, this::check);
        wide(ranges.area());
        message = Themes.ownColours(new Label(foot, SWT.WRAP));
        int line = message.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(200, MESSAGE_LINES * line).applyTo(message);
        bar = new ProgressBar(foot, SWT.SMOOTH);
        bar.setMaximum(FULL);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(bar);
        run = button("&Run", "Plays the strategy on these bars, with costs", this::run);
        sweep = button("S&weep", "Tries every combination of the ranges, on all cores", this::sweep);
        cancel = button("Ca&ncel", "Ends what is under way; nothing is kept of it",
                () -> running.ifPresent(Running::cancel));
        defaults = button("Defau&lts", "Every setting back to its default", this::reset);
        made = true;
        Latest<BacktestDesk> latest = new Latest<>(this, REFRESH_MILLIS, this::deskChanged);
        Subscription following = BacktestDesk.get().onChange(latest);
        addDisposeListener(e -> following.close());
        Themes.onChange(this, this::check);
        check();
    }

    private ParameterForm form(Composite parent, List<tradewind.core.forecast.Parameter> parameters) {
        ParameterForm form = new ParameterForm(parent, this::check);
        wide(form.area());
        form.show(new SettingsForm(parameters));
        return form;
    }

    private void deskChanged(BacktestDesk desk) {
        if (!desk.installed().equals(installed)) {
            list(desk.installed());
        }
        boolean gettingOn = running.isPresent() && running.equals(desk.running());
        running = desk.running();
        last = desk.last();
        if (gettingOn) {
            progress();
        } else {
            check();
        }
    }

    /** What changes ten times a second while something is under way, and nothing that would lay the form out anew. */
    private void progress() {
        Themes.setEnabled(cancel, running.filter(r -> !r.cancelled()).isPresent());
        bar.setSelection((int) Math.round(FULL * running.map(Running::share).orElse(0.0)));
        running.ifPresent(r -> say(r.title() + ": " + r.state(), false));
    }

    private void list(List<StrategyDescriptor> next) {
        String before = chosen().map(StrategyDescriptor::id).orElse("");
        installed = next;
        strategy.removeAll();
        next.forEach(s -> strategy.add(s.name()));
        strategy.select(Math.max(next.isEmpty() ? -1 : 0, next.stream().map(StrategyDescriptor::id).toList().indexOf(before)));
        choose();
    }

    private Optional<StrategyDescriptor> chosen() {
        int i = strategy.getSelectionIndex();
        return i < 0 || i >= installed.size() ? Optional.empty() : Optional.of(installed.get(i));
    }

    private void choose() {
        chosen().ifPresent(s -> {
            description.setText(s.description().replace("&", "&&"));
            settings.show(forms.computeIfAbsent(s.id(), id -> new SettingsForm(s.parameters())));
            ranges.show(new SweepPlan(s.parameters()));
        });
        settings.area().requestLayout();
        resize();
        check();
    }

    private void reset() {
        for (ParameterForm form : List.of(settings, orders, costs)) {
            form.form().reset();
            form.refill();
        }
        check();
    }

    /** Enables what can be done now and says why the rest cannot. */
    private void check() {
        if (!made) {
            return;
        }
        String problem = problem();
        boolean free = running.isEmpty() && problem.isEmpty();
        Themes.setEnabled(run, free);
        Themes.setEnabled(sweep, free && ranges.plan().problem().isEmpty() && !ranges.plan().isEmpty());
        Themes.setEnabled(defaults, true);
        description.setForeground(Themes.palette().muted());
        ranges.describe();
        say(problem.isEmpty() ? last : problem, !problem.isEmpty());
        progress();
    }

    private void say(String text, boolean warning) {
        String plain = text.replace("&", "&&");
        message.setForeground(warning ? Themes.palette().warning() : Themes.palette().muted());
        if (!plain.equals(message.getText())) {
            message.setText(plain);
            message.setToolTipText(text);
        }
    }

    private String problem() {
        return bars.series().isEmpty() ? bars.problem()
                : chosen().isEmpty() ? "No strategy is there: the service that runs them has not come."
                : settings.form().problem().or(() -> orders.form().problem()).or(() -> costs.form().problem()).orElse("");
    }

    private void run() {
        start(plan -> BacktestDesk.get().run(plan), BacktestResultView.ID);
    }

    private void sweep() {
        Map<String, List<String>> grid = ranges.plan().grid();
        int folds = ranges.folds();
        start(plan -> BacktestDesk.get().sweep(plan, grid, folds), SweepView.ID);
    }

    /** With the bars as they are now. */
    private void start(Function<Plan, CompletableFuture<?>> work, String view) {
        Optional<StrategyDescriptor> which = chosen();
        if (which.isEmpty() || !problem().isEmpty()) {
            return;
        }
        Map<String, String> parameters = settings.form().values().values();
        Terms terms = new Terms(orders.form().values(), costs.form().values());
        OnDisplay.then(bars.now(), this, series -> OnDisplay.then(work.apply(new Plan(series, which.get(), parameters, terms)),
                this, done -> Views.show(view, false), BacktestDesk::failed), BacktestDesk::failed);
    }

    @Override
    public boolean setFocus() {
        return bars.setFocus();
    }
}
