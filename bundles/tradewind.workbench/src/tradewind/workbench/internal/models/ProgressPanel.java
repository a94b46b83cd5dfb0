package tradewind.workbench.internal.models;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import tradewind.core.Subscription;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.JobState.Phase;
import tradewind.core.forecast.ModelJob;
import tradewind.core.forecast.ModelJobs;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.blotter.RowTable;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.Views;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.theme.Themes;

/** The chosen job large with its curve, all jobs under it. */
final class ProgressPanel extends Composite {
    private static final int FULL = 1000;

    private final Label title;
    private final Label state;
    private final ProgressBar bar;
    private final Button cancel;
    private final LossChart chart;
    private final RowTable<JobState> table;
    private List<ModelJob> jobs = List.of();
    private long newest;
    /** The job that is shown large; 0 for none. */
    private long shown;

    ProgressPanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        SashForm sash = new SashForm(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        Composite large = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(12, 4).applyTo(large);
        title = new Label(large, SWT.NONE);
        title.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        cancel = Themes.ownColours(new Button(large, SWT.PUSH));
        cancel.setText("Ca&ncel");
        cancel.setToolTipText("Ends it soon; a training is kept as it is and can be continued");
        cancel.addListener(SWT.Selection, e -> shownJob().ifPresent(ModelJob::cancel));
        state = Themes.ownColours(new Label(large, SWT.WRAP));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(state);
        bar = new ProgressBar(large, SWT.SMOOTH);
        bar.setMaximum(FULL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bar);
        chart = new LossChart(large);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 120).applyTo(chart);
        table = new RowTable<>(sash, columns(), JobState::id);
        table.table().addListener(SWT.Selection, e -> pick());
        table.table().addListener(SWT.DefaultSelection, e -> table.selected().forEach(s -> {
            ModelDesk.get().show(s);
            Views.show(ResultView.ID, true);
        }));
        sash.setWeights(72, 28);
        Latest<ModelDesk> latest = new Latest<>(this, this::show);
        Subscription following = ModelDesk.get().onChange(latest);
        addDisposeListener(e -> following.close());
        Themes.onChange(this, this::showLarge);
    }

    private static List<Column<JobState>> columns() {
        return List.of(Column.<JobState>text("Job", "Evaluation RHM 1m, LSTM def", JobState::title),
                Column.<JobState>text("State", "being cancelled", s -> s.phase().label()).marked(ProgressPanel::icon),
                Column.<JobState>text("Since", "00:00:00", s -> Times.time(s.since(), java.time.ZoneId.systemDefault())),
                Column.<JobState>text("What comes or came of it",
                        "No evidence of skill: the close is not forecast better than by \"nothing changes\".",
                        s -> s.phase().ended() ? s.message() : JobText.state(s)));
    }

    private static String icon(JobState s) {
        return switch (s.phase()) {
            case WAITING -> "state-pending";
            case RUNNING -> "state-working";
            case CANCELLING -> "state-sent";
            case DONE -> "ok";
            case CANCELLED -> "state-cancelled";
            case FAILED -> "failed";
        };
    }

    private void show(ModelDesk desk) {
        jobs = desk.jobs().map(ModelJobs::jobs).orElse(List.of());
        List<JobState> states = jobs.stream().map(ModelJob::state).toList();
        // A job that has just been started, or has just begun to run, is what a person wants to see.
        long started = states.stream().mapToLong(JobState::id).max().orElse(0);
        Optional<JobState> running = states.stream().filter(s -> s.phase() == Phase.RUNNING).findFirst();
        boolean lookingAtEnded = shownJob().map(j -> j.state().phase().ended()).orElse(true);
        if (started > newest && lookingAtEnded) {
            shown = running.map(JobState::id).orElse(started);
        } else if (lookingAtEnded && running.isPresent() && running.get().steps().size() <= 1) {
            shown = running.get().id();
        }
        newest = started;
        table.show(states, states.isEmpty() ? "No training and no evaluation yet."
                : states.stream().filter(s -> !s.phase().ended()).count() + " under way or waiting, "
                        + states.stream().filter(s -> s.phase().ended()).count() + " ended. One runs at a time.");
        showLarge();
    }

    private Optional<ModelJob> shownJob() {
        return jobs.stream().filter(j -> j.state().id() == shown).findFirst();
    }

    private void pick() {
        table.selected().stream().findFirst().ifPresent(s -> {
            shown = s.id();
            showLarge();
        });
    }

    private void showLarge() {
        Optional<JobState> now = shownJob().map(ModelJob::state);
        title.setToolTipText(now.map(JobState::title).orElse(""));
        title.setText(now.map(JobState::title).orElse("Nothing is trained").replace("&", "&&"));
        String losses = now.map(JobText::losses).orElse("");
        state.setText(now.map(s -> JobText.state(s) + (losses.isEmpty() || s.phase().ended() ? "" : ". " + losses))
                .orElse("Nothing has been started since the program was.").replace("&", "&&"));
        state.setForeground(now.map(JobState::phase).filter(p -> p == Phase.FAILED).isPresent() ? Themes.palette().bad()
                : Themes.palette().muted());
        bar.setSelection((int) Math.round(now.map(JobText::share).orElse(0.0) * FULL));
        bar.setVisible(now.isPresent());
        Themes.setEnabled(cancel, now.map(s -> s.phase() == Phase.RUNNING || s.phase() == Phase.WAITING).orElse(false));
        chart.show(now);
        state.requestLayout();
    }

    @Override
    public boolean setFocus() {
        return cancel.isEnabled() ? cancel.setFocus() : table.setFocus();
    }
}
