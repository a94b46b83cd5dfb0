package tradewind.workbench.internal.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import tradewind.core.Subscription;
import tradewind.core.simulation.RunningSimulator;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.theme.Themes;

/** The market's clock with its speed, and the faults that can be injected. */
final class SimulatorPanel extends Composite {
    private static final int REFRESH_MILLIS = 250;
    private static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 30, 60, 120, 300, 1000);

    private final Label clock;
    private final Label message;
    private final Button pause;
    private final Combo speed;
    private final Composite controls;
    private @Nullable RunningSimulator simulator;
    private double resumeAt = 1;

    SimulatorPanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(8, 8).applyTo(this);
        clock = new Label(this, SWT.NONE);
        clock.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(clock);
        controls = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 8).applyTo(controls);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
        Group time = group("Time");
        pause = new Button(time, SWT.TOGGLE);
        pause.setText("Pause");
        pause.addListener(SWT.Selection, e -> setSpeed(pause.getSelection() ? 0 : resumeAt));
        speed = new Combo(time, SWT.READ_ONLY);
        SPEEDS.forEach(s -> speed.add(s + "\u00d7"));
        speed.addListener(SWT.Selection, e -> setSpeed(SPEEDS.get(speed.getSelectionIndex())));
        step(time, "+1 s", Duration.ofSeconds(1));
        step(time, "+1 min", Duration.ofMinutes(1));
        step(time, "+5 min", Duration.ofMinutes(5));
        faults(group("Faults"));
        message = new Label(this, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
        Subscription bound = Services.bind(RunningSimulator.class, s -> {
            OnDisplay.run(getDisplay(), () -> use(s));
            return () -> OnDisplay.run(getDisplay(), () -> use(null));
        });
        addDisposeListener(e -> bound.close());
        refresh();
    }

    private Group group(String title) {
        Group group = new Group(controls, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.fillDefaults().numColumns(9).margins(8, 6).applyTo(group);
        GridDataFactory.fillDefaults().applyTo(group);
        return group;
    }

    private void step(Composite parent, String text, Duration duration) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText("Pause the market and move it forward");
        button.addListener(SWT.Selection, e -> {
            tell(s -> {
                s.setSpeed(0);
                s.step(duration);
            });
        });
    }

    private void faults(Composite parent) {
        Combo line = new Combo(parent, SWT.DROP_DOWN);
        FaultLines.EXAMPLES.forEach(line::add);
        line.select(0);
        GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).applyTo(line);
        Button inject = new Button(parent, SWT.PUSH);
        inject.setText("Inject");
        inject.addListener(SWT.Selection, e -> inject(line.getText()));
        line.addListener(SWT.DefaultSelection, e -> inject(line.getText()));
    }

    private void inject(String line) {
        tell(s -> s.inject(line));
    }

    private void use(@Nullable RunningSimulator next) {
        if (!isDisposed()) {
            simulator = next;
            refreshNow();
        }
    }

    private void setSpeed(double next) {
        if (next > 0) {
            resumeAt = next;
        }
        tell(s -> s.setSpeed(next));
    }

    /** Asks the simulator away from the display thread and shows what it does not like. */
    private void tell(Consumer<RunningSimulator> order) {
        RunningSimulator now = simulator;
        if (now == null) {
            return;
        }
        message.setText("");
        OnDisplay.then(CompletableFuture.runAsync(() -> order.accept(now)), this, done -> refreshNow(),
                error -> message.setText(String.valueOf(error.getMessage())));
    }

    private void refresh() {
        if (!isDisposed()) {
            if (isVisible()) {
                refreshNow();
            }
            getDisplay().timerExec(REFRESH_MILLIS, this::refresh);
        }
    }

    private void refreshNow() {
        RunningSimulator now = simulator;
        enable(controls, now != null);
        if (now == null) {
            clock.setText("The built-in simulator is not running.");
            return;
        }
        double current = now.speed();
        clock.setText(Times.moment(now.now().toEpochMilli(), DisplayZoneSetting.current()
                .zone(Desk.get().feed().map(f -> f.instrument()))) + "   "
                + (current == 0 ? "paused" : (current == Math.rint(current) ? String.valueOf((long) current)
                        : String.valueOf(current)) + "\u00d7"));
        clock.setForeground(current == 0 ? Themes.palette().warning() : Themes.palette().text());
        pause.setSelection(current == 0);
        pause.setText(current == 0 ? "Resume" : "Pause");
        int index = SPEEDS.indexOf((int) (current == 0 ? resumeAt : current));
        if (index >= 0 && speed.getSelectionIndex() != index) {
            speed.select(index);
        }
    }

    /** Each control by itself: a disabled group would leave its children looking as if they worked. */
    private static void enable(Composite parent, boolean enabled) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Composite inner && !(child instanceof Combo)) {
                enable(inner, enabled);
            } else if (child.getEnabled() != enabled) {
                child.setEnabled(enabled);
            }
        }
    }

    @Override
    public boolean setFocus() {
        return pause.setFocus();
    }
}
