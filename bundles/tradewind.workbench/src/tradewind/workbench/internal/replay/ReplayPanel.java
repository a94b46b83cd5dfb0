package tradewind.workbench.internal.replay;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import tradewind.core.replay.Replay;
import tradewind.core.replay.ReplayDay;
import tradewind.core.replay.ReplayState;
import tradewind.workbench.internal.forms.FocusKeys;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.theme.Icons;
import tradewind.workbench.internal.theme.Themes;

/** The transport bar: what is replayed, where it stands, and everything that moves it. */
final class ReplayPanel extends Composite {
    private static final int REFRESH_MILLIS = 100;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), this);
    private final Button choose;
    private final Label source;
    private final Label clock;
    private final Combo day;
    private final Text time;
    private final Button leave;
    private final Button play;
    private final Combo speed;
    private final TimeLine line;
    private final Composite transport;
    private @Nullable Replay shown;

    ReplayPanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 6).spacing(8, 6).applyTo(this);
        Composite top = row(this, 7);
        choose = command(top, "Open", "Choose\u2026", "replay", "Choose what is replayed (Ctrl+Shift+P)");
        source = new Label(top, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(source);
        day = new Combo(top, SWT.READ_ONLY);
        day.setToolTipText("The day that is replayed. Another day begins with an empty account.");
        day.addListener(SWT.Selection, e -> chooseDay(day.getSelectionIndex()));
        clock = new Label(top, SWT.NONE);
        clock.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).indent(8, 0).applyTo(clock);
        Label goTo = new Label(top, SWT.NONE);
        goTo.setText("&Go to");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).indent(8, 0).applyTo(goTo);
        time = new Text(top, SWT.BORDER);
        time.setMessage("HH:mm:ss");
        time.setToolTipText("A time of the day; Enter goes there");
        GridDataFactory.fillDefaults().hint(80, SWT.DEFAULT).applyTo(time);
        time.addListener(SWT.DefaultSelection, e -> go(time.getText()));
        leave = command(top, "Leave", "Leave", null, "End the replay and connect to where you were before");
        transport = row(this, 9);
        command(transport, "Begin", "", "begin", "Back to the opening, with an empty account");
        play = command(transport, "Play", "Pause", "play", "Let time pass, or hold it (F9; Space on the time line)");
        // As wide as the longer word, so that nothing moves when it changes.
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(play.computeSize(SWT.DEFAULT, SWT.DEFAULT).x,
                SWT.DEFAULT).applyTo(play);
        play.setText("Play");
        command(transport, "Step", "Bar", "step", "Hold at the end of the next bar (Shift+F9; a full stop on the time line)");
        command(transport, "Tick", "Tick", "tick", "Hold at the next trade or quote (Ctrl+F9; a comma on the time line)");
        command(transport, "Slower", "\u2212", null, "Slower (\u2212 on the time line)");
        speed = new Combo(transport, SWT.READ_ONLY);
        Speeds.ALL.forEach(s -> speed.add(Speeds.text(s)));
        speed.setToolTipText("Market seconds for a second");
        speed.addListener(SWT.Selection, e -> ReplayDesk.get().with(r -> r.setSpeed(Speeds.ALL.get(
                speed.getSelectionIndex()))));
        command(transport, "Faster", "+", null, "Faster (+ on the time line)");
        line = new TimeLine(transport, this::seek);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(line);
        // Space presses buttons too: only on the time line it plays.
        FocusKeys.follow(line, "tradewind.workbench.context.replay");
        enable(false);
        Themes.onChange(this, () -> enable(shown != null));
        refresh();
    }

    private static Composite row(Composite parent, int columns) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private Button command(Composite parent, String command, String text, @Nullable String icon, String tip) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        if (icon != null) {
            button.setImage(images.create(Icons.descriptor(icon)));
        }
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> execute("tradewind.workbench.replay" + command));
        return button;
    }

    private static void execute(String command) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            System.getLogger(ReplayPanel.class.getName()).log(System.Logger.Level.WARNING,
                    "The command " + command + " cannot be carried out now", e);
        }
    }

    private void chooseDay(int index) {
        ReplayDesk.get().with(r -> watch(r.seek(r.days().get(index).opening())));
    }

    private void seek(Instant target) {
        ReplayDesk.get().with(r -> watch(r.seek(target)));
    }

    private void watch(CompletableFuture<ReplayState> moving) {
        OnDisplay.then(moving, this, state -> refreshNow(),
                problem -> source.setText("It cannot go there: " + problem.getMessage()));
    }

    /** A time of the day as people write it: 14:35 or 14:35:20. */
    private void go(String text) {
        ReplayDesk.get().with(r -> {
            try {
                LocalTime wanted = LocalTime.parse(text.trim().length() == 4 ? "0" + text.trim() : text.trim());
                ReplayDay present = r.state().day();
                seek(moment(present, wanted, zone()));
                time.setText("");
            } catch (DateTimeParseException e) {
                time.selectAll();
                time.setToolTipText("\"" + text + "\" is no time. Write it like 14:35 or 14:35:20.");
            }
        });
    }

    /** The moment of that day at which clocks in the zone show the time; an evening session begins on the day before. */
    static Instant moment(ReplayDay day, LocalTime time, ZoneId zone) {
        Instant same = day.begin().atZone(zone).with(time).toInstant();
        Instant next = day.begin().atZone(zone).plusDays(1).with(time).toInstant();
        return !day.contains(same) && day.contains(next) ? next : same;
    }

    private ZoneId zone() {
        return DisplayZoneSetting.current().zone(Desk.get().feed().map(f -> f.instrument()));
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
        Replay replay = ReplayDesk.get().replay().orElse(null);
        if (!play.getForeground().equals(replay != null ? Themes.palette().text() : Themes.palette().line())) {
            // The platform's style comes late, and paints over the colour of what is disabled.
            enable(replay != null);
        }
        if (replay != shown) {
            shown = replay;
            enable(replay != null);
            fill(day, replay == null ? List.of() : replay.days(), d -> DAY.format(d.date()));
        }
        show(replay);
        set(source, replay != null ? "\u25c4\u25c4 REPLAY   " + replay.source().name()
                + (replay.state().moving() ? "   \u2013 on its way\u2026" : "") : Opening.name().isEmpty() ? "Nothing is replayed. Choose a recorded day, stored bars or a CSV file."
                        : "Reading " + Opening.name() + "\u2026");
        source.setForeground(replay == null ? Themes.palette().text() : Themes.palette().replay());
    }

    private void show(@Nullable Replay replay) {
        ReplayState state = replay == null ? null : replay.state();
        ZoneId zone = zone();
        line.show(state, zone);
        set(clock, state == null ? "" : CLOCK.format(state.now().atZone(zone)));
        boolean playing = state != null && state.playing();
        if (!play.getText().equals(playing ? "Pause" : "Play")) {
            play.setText(playing ? "Pause" : "Play");
            play.setImage(images.create(Icons.descriptor(playing ? "pause" : "play")));
        }
        if (replay != null && state != null) {
            select(day, replay.days().indexOf(state.day()));
            select(speed, Speeds.index(state.speed()));
        }
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            boolean longer = text.length() != label.getText().length();
            label.setText(text);
            if (longer) {
                label.requestLayout();
            }
        }
    }

    private static void select(Combo combo, int index) {
        if (combo.getSelectionIndex() != index && !combo.getListVisible()) {
            combo.select(index);
        }
    }

    private static <T> void fill(Combo combo, List<T> items, Function<T, String> text) {
        combo.setItems(items.stream().map(text).toArray(String[]::new));
        combo.requestLayout();
    }

    private void enable(boolean on) {
        for (Control control : transport.getChildren()) {
            enable(control, on);
        }
        List.of(day, time, leave).forEach(c -> enable(c, on));
        enable(choose, true);
    }

    private static void enable(Control control, boolean on) {
        if (control instanceof Button button) {
            Themes.setEnabled(button, on);
        } else {
            control.setEnabled(on);
        }
    }

    @Override
    public boolean setFocus() {
        return Optional.of(line).filter(Control::isEnabled).map(Control::setFocus).orElseGet(super::setFocus);
    }
}
