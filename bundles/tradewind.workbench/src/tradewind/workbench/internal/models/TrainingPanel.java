package tradewind.workbench.internal.models;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import tradewind.core.Subscription;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelJobs;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.Subject;
import tradewind.workbench.internal.forms.ScrolledForm;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Views;
import tradewind.workbench.internal.theme.Themes;
import tradewind.workbench.internal.trade.Alerts;

/** What to train on, which forecaster with which settings, and the buttons that start it. */
final class TrainingPanel extends ScrolledForm {
    private final BarsForm bars;
    private final Combo forecaster;
    private final ParameterForm settings;
    private final Label noSettings;
    private final ParameterForm judging;
    private final Label message;
    private final Button train;
    private final Button goOn;
    private final Button evaluate;
    private final Button defaults;
    private final Map<String, SettingsForm> forms = new HashMap<>();
    private final Set<String> unusable = new HashSet<>();
    private List<Forecaster> forecasters = List.of();
    private Optional<List<ModelCard>> cards = Optional.empty();
    private Optional<ModelCard> wanted = Optional.empty();
    private String chosen = "";
    /** Bars may be read before the last button is made. */
    private boolean made;

    TrainingPanel(Composite parent) {
        super(parent, 4);
        title("Bars");
        bars = new BarsForm(body, this::check);
        wide(bars.area());
        title("Model");
        forecaster = new Combo(body, SWT.READ_ONLY);
        forecaster.addListener(SWT.Selection, e -> choose(forecasters.get(forecaster.getSelectionIndex()).id()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(forecaster);
        noSettings = Themes.ownColours(new Label(body, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(noSettings);
        settings = new ParameterForm(body, this::check);
        wide(settings.area());
        title("Test");
        judging = new ParameterForm(body, this::check);
        wide(judging.area());
        judging.show(new SettingsForm(Judging.PARAMETERS));
        message = Themes.ownColours(new Label(foot, SWT.WRAP));
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(message);
        train = button("&Train", "Trains from scratch, tests on the newest days and keeps the model",
                () -> train(true));
        goOn = button("&Continue", "Goes on from the latest model with these settings", () -> train(false));
        evaluate = button("&Evaluate", "Trains and tests anew on one stretch of days after the other; keeps no model",
                this::evaluate);
        defaults = button("Defau&lts", "Every setting back to its default", this::reset);
        made = true;
        Latest<ModelDesk> latest = new Latest<>(this, this::deskChanged);
        Subscription following = ModelDesk.get().onChange(latest);
        addDisposeListener(e -> following.close());
        Themes.onChange(this, () -> showSettings(settings.form()));
        showSettings(new SettingsForm(List.of()));
    }

    private void deskChanged(ModelDesk desk) {
        cards = desk.cards();
        desk.takeTemplate().ifPresent(card -> {
            wanted = Optional.of(card);
            chosen = "";
        });
        desk.models().ifPresentOrElse(models -> OnDisplay.then(CompletableFuture.supplyAsync(models::forecasters), this,
                this::list, TrainingPanel::tell), () -> list(List.of()));
        check();
    }

    private void list(List<Forecaster> installed) {
        List<Forecaster> next = installed.stream().filter(f -> !unusable.contains(f.id())).toList();
        if (!next.stream().map(Forecaster::id).toList().equals(forecasters.stream().map(Forecaster::id).toList())) {
            forecaster.removeAll();
            next.forEach(f -> forecaster.add(f.name()));
            forecaster.select(next.stream().map(Forecaster::id).toList().indexOf(chosen));
        }
        forecasters = next;
        Optional<String> asked = wanted.map(ModelCard::forecaster).filter(this::installed);
        if (asked.isPresent() || !installed(chosen)) {
            choose(asked.orElseGet(() -> Judging.preferred(next)));
        }
    }

    private boolean installed(String id) {
        return forecasters.stream().anyMatch(f -> f.id().equals(id));
    }

    private void choose(String id) {
        Optional<Forecaster> found = forecasters.stream().filter(f -> f.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return;
        }
        chosen = id;
        forecaster.select(forecasters.indexOf(found.get()));
        // Its class may have to be made for that.
        OnDisplay.then(CompletableFuture.supplyAsync(() -> found.get().parameters()), this,
                parameters -> settle(id, parameters), error -> leaveOut(id, error));
    }

    private void settle(String id, List<Parameter> parameters) {
        if (!id.equals(chosen)) {
            return;
        }
        SettingsForm form = forms.computeIfAbsent(id, i -> new SettingsForm(parameters));
        wanted.filter(card -> card.forecaster().equals(id)).ifPresent(card -> {
            form.reset();
            form.setAll(card.parameters().values());
            wanted = Optional.empty();
        });
        showSettings(form);
    }

    private void showSettings(SettingsForm form) {
        noSettings.setForeground(Themes.palette().muted());
        noSettings.setText(chosen.isEmpty() ? "Looking for forecasters\u2026" : form.parameters().isEmpty()
                ? "This one has no settings." : "");
        ((GridData) noSettings.getLayoutData()).exclude = noSettings.getText().isEmpty();
        noSettings.setVisible(!noSettings.getText().isEmpty());
        settings.show(form);
        settings.area().requestLayout();
        resize();
        check();
    }

    /** A plug-in that cannot be used is off the list from now on; another one is chosen. */
    private void leaveOut(String id, Throwable error) {
        tell(error);
        unusable.add(id);
        chosen = "";
        list(forecasters);
    }

    private static void tell(Throwable error) {
        Alerts.tell(Alerts.Level.WARNING, String.valueOf(error.getMessage()));
    }

    private void reset() {
        settings.form().reset();
        settings.refill();
        judging.form().reset();
        judging.refill();
        check();
    }

    /** Enables what can be done now and says why the rest cannot. */
    private void check() {
        if (!made) {
            return;
        }
        String problem = problem();
        Optional<ModelCard> before = before();
        Themes.setEnabled(train, problem.isEmpty());
        Themes.setEnabled(evaluate, problem.isEmpty());
        Themes.setEnabled(defaults, true);
        Themes.setEnabled(goOn, problem.isEmpty() && before.isPresent());
        message.setText((problem.isEmpty() ? before.map(Judging::continuing).or(this::outOfDate).orElse("") : problem)
                .replace("&", "&&"));
        message.setForeground(problem.isEmpty() ? Themes.palette().muted() : Themes.palette().warning());
        message.requestLayout();
        resize();
    }

    private Optional<String> outOfDate() {
        return bars.subject().flatMap(s -> Judging.outOfDate(s, judging.form().values().decimal("kept-back")));
    }

    private String problem() {
        return bars.subject().isEmpty() ? bars.problem()
                : chosen.isEmpty() ? "No forecaster is there: the service of price models has not come."
                : settings.form().problem().or(() -> judging.form().problem()).orElse("");
    }

    /** The model that Continue goes on from. */
    private Optional<ModelCard> before() {
        Optional<Subject> subject = bars.subject();
        return subject.isEmpty() || settings.form().problem().isPresent() ? Optional.empty()
                : Judging.latest(cards.orElse(List.of()), subject.get(), chosen, settings.form().values());
    }

    private void train(boolean fresh) {
        start((jobs, subject) -> jobs.train(Judging.training(subject, chosen, settings.form().values(),
                judging.form().values(), fresh)));
    }

    private void evaluate() {
        start((jobs, subject) -> jobs.evaluate(Judging.evaluation(subject, chosen, settings.form().values(),
                judging.form().values())));
    }

    /** With the bars as they are now, read anew. */
    private void start(BiConsumer<ModelJobs, Subject> work) {
        Optional<ModelJobs> jobs = ModelDesk.get().jobs();
        if (jobs.isEmpty() || !problem().isEmpty()) {
            return;
        }
        Consumer<Throwable> refused = error -> {
            message.setText(String.valueOf(error.getMessage()).replace("&", "&&"));
            message.setForeground(Themes.palette().bad());
            message.requestLayout();
        };
        OnDisplay.then(bars.reload(), this, subject -> {
            try {
                work.accept(jobs.get(), subject);
                Views.show(TrainingProgressView.ID, false);
            } catch (IllegalArgumentException e) {
                refused.accept(e);
            }
        }, refused);
    }

    @Override
    public boolean setFocus() {
        return bars.setFocus();
    }
}
