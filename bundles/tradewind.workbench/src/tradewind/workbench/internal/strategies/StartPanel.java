package tradewind.workbench.internal.strategies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import tradewind.core.Subscription;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.MarketFeed;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.workbench.internal.forms.ScrolledForm;
import tradewind.workbench.internal.live.FocusedFeed;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Views;
import tradewind.workbench.internal.models.ParameterForm;
import tradewind.workbench.internal.models.SettingsForm;
import tradewind.workbench.internal.theme.Themes;

/** Which strategy with which settings within which limits, what it would have earned, and the button that starts it. */
final class StartPanel extends ScrolledForm {
    private final Combo strategy;
    private final Label description;
    private final ParameterForm settings;
    private final Label instrument;
    private final Button signals;
    private final Button shadow;
    private final Button armed;
    private final ParameterForm orders;
    private final ParameterForm limits;
    private final Label costs;
    private final Label message;
    private final Button start;
    private final Button check;
    private final Button defaults;
    private final CostWatch cost;
    private final FocusedFeed focus;
    private final Map<String, SettingsForm> forms = new HashMap<>();
    private List<StrategyDescriptor> installed = List.of();
    private String chosen = "";
    private boolean starting;
    /** The forms are filled before the last field is set. */
    private boolean made;

    StartPanel(Composite parent) {
        super(parent, 3);
        title("Strategy");
        strategy = new Combo(body, SWT.READ_ONLY);
        strategy.addListener(SWT.Selection, e -> choose(installed.get(strategy.getSelectionIndex())));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strategy);
        description = wrapped(body);
        settings = form(body);
        title("Instrument");
        instrument = wrapped(body);
        title("Orders go");
        signals = way(body, "&Nowhere: signals only", "Its signals are shown and logged; nothing is ordered");
        shadow = way(body, "To a s&hadow: filled by what is quoted, nothing is sent",
                "A simulated matcher fills them by bid, ask and displayed size; the slippage ledger keeps each");
        armed = way(body, "To the &account: armed, with a shadow beside it",
                "Asks before it starts. The slippage ledger compares each fill with that of the shadow");
        shadow.setSelection(true);
        orders = form(body);
        orders.show(new SettingsForm(RunForm.ORDERS));
        title("Limits of its sandbox");
        limits = form(body);
        limits.show(new SettingsForm(RunForm.LIMITS));
        costs = footLine(foot);
        message = footLine(foot);
        start = button("&Start", "Starts it on the instrument in focus", this::start);
        check = button("&Check", "Looks for decisions that hang on later bars, on the bars at hand", this::check);
        defaults = button("Defau&lts", "Every setting back to its default", this::reset);
        cost = new CostWatch(this, this::showCosts);
        focus = new FocusedFeed(this, this::focused, this::ticked);
        made = true;
        Latest<RunDesk> latest = new Latest<>(this, this::list);
        Subscription following = RunDesk.get().onChange(latest);
        addDisposeListener(e -> following.close());
        Themes.onChange(this, this::validate);
        validate();
    }

    private static Label wrapped(Composite parent) {
        Label label = Themes.ownColours(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static Label footLine(Composite foot) {
        Label label = wrapped(foot);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private ParameterForm form(Composite body) {
        ParameterForm form = new ParameterForm(body, this::edited);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form.area());
        return form;
    }

    private Button way(Composite body, String text, String tip) {
        Button radio = Themes.ownColours(new Button(body, SWT.RADIO));
        radio.setText(text);
        radio.setToolTipText(tip);
        radio.addListener(SWT.Selection, e -> validate());
        return radio;
    }

    /** Plug-ins come and go while the form is open. */
    private void list(RunDesk desk) {
        List<StrategyDescriptor> next = desk.installed();
        if (next.equals(installed) && !chosen.isEmpty()) {
            return;
        }
        installed = next;
        strategy.setItems(next.stream().map(StrategyDescriptor::name).toArray(String[]::new));
        next.stream().filter(d -> d.id().equals(chosen)).findFirst().or(() -> next.stream().findFirst())
                .ifPresentOrElse(this::choose, this::chooseNone);
    }

    private void choose(StrategyDescriptor next) {
        chosen = next.id();
        strategy.select(installed.indexOf(next));
        description.setText(next.description().replace("&", "&&"));
        SettingsForm known = forms.get(next.id());
        if (known == null || !known.parameters().equals(next.parameters())) {
            known = new SettingsForm(next.parameters());
            forms.put(next.id(), known);
        }
        settings.show(known);
        edited();
        settings.area().requestLayout();
        resize();
    }

    private void chooseNone() {
        chosen = "";
        description.setText("");
        settings.show(new SettingsForm(List.of()));
        validate();
    }

    private void focused(Optional<MarketFeed> feed) {
        edited();
    }

    private void ticked(FeedSnapshot snapshot) {
        cost.quoted(snapshot);
    }

    private void edited() {
        if (made) {
            cost.want(wanted());
            validate();
        }
    }

    private Optional<CostWatch.Wanted> wanted() {
        return problem().isEmpty() && descriptor().isPresent()
                ? focus.feed().map(f -> new CostWatch.Wanted(f, descriptor().get().name(), runSettings()))
                : Optional.empty();
    }

    private Optional<StrategyDescriptor> descriptor() {
        return installed.stream().filter(d -> d.id().equals(chosen)).findFirst();
    }

    private RunSettings runSettings() {
        return RunForm.settings(chosen, settings.form().values().values(), orders.form().values(), limits.form().values());
    }

    /** Why it cannot be started, empty if it can. */
    private String problem() {
        return chosen.isEmpty() ? "No strategy is installed yet." : focus.feed().isEmpty()
                ? "No instrument is in focus. Open one with Ctrl+L."
                : settings.form().problem().or(() -> orders.form().problem()).or(() -> limits.form().problem()).orElse("");
    }

    private void validate() {
        if (!made) {
            return;
        }
        String problem = problem();
        say(message, problem, Themes.palette().warning());
        instrument.setText(focus.feed().map(f -> f.instrument().displayName() + ", " + f.settings().barSize().shortText()
                + " bars. It goes where the chart goes; a run keeps its own.").orElse("None in focus.").replace("&", "&&"));
        instrument.setForeground(Themes.palette().muted());
        description.setForeground(Themes.palette().muted());
        start.setText(armed.getSelection() ? "&Start armed\u2026" : shadow.getSelection() ? "&Start with a shadow" : "&Start");
        Themes.setEnabled(start, problem.isEmpty() && !starting);
        Themes.setEnabled(check, problem.isEmpty());
        List.of(defaults, signals, shadow, armed).forEach(b -> Themes.setEnabled(b, true));
        showCosts();
    }

    private void showCosts() {
        say(costs, cost.sentence(), cost.loses() ? Themes.palette().bad() : Themes.palette().muted());
        costs.setToolTipText("A back-test of these settings on the bars of the chart, with the price list of the exchange"
                + " and a spread of one step");
    }

    private void say(Label label, String text, Color color) {
        label.setForeground(color);
        if (!text.equals(label.getData())) {
            label.setData(text);
            label.setText(text.replace("&", "&&"));
            label.requestLayout();
        }
    }

    private void start() {
        Optional<MarketFeed> feed = focus.feed();
        if (feed.isEmpty() || !problem().isEmpty() || descriptor().isEmpty()) {
            return;
        }
        String name = descriptor().get().name();
        RunRequest request = new RunRequest(feed.get().instrument(), feed.get().settings(), runSettings(),
                armed.getSelection(), Optional.of(LogFiles.next(chosen, feed.get().instrument().symbol())),
                shadow.getSelection());
        if (request.armed() && !RunActions.mayArm(getShell(), request, name, cost.sentence())) {
            return;
        }
        starting = true;
        validate();
        OnDisplay.then(RunDesk.get().start(request), this, run -> {
            started("");
            Views.show(StrategiesView.ID, false);
        }, error -> started(String.valueOf(error.getMessage())));
    }

    private void started(String problem) {
        starting = false;
        validate();
        if (!problem.isEmpty()) {
            say(message, problem, Themes.palette().bad());
        }
    }

    private void check() {
        focus.feed().ifPresent(f -> descriptor().ifPresent(d -> Checking.run(getShell(), d.id(), d.name(),
                settings.form().values().values(), f.snapshot().series().authoritative())));
    }

    private void reset() {
        for (ParameterForm form : List.of(settings, orders, limits)) {
            form.form().reset();
            form.refill();
        }
        edited();
    }

    @Override
    public boolean setFocus() {
        return strategy.setFocus();
    }
}
