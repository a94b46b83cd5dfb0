package tradewind.workbench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.workbench.internal.diagnosis.Doctor;
import tradewind.workbench.internal.dialogs.InstrumentChooser;
import tradewind.workbench.internal.dialogs.LiveConfirmation;
import tradewind.workbench.internal.dialogs.ProblemDialog;
import tradewind.workbench.internal.dialogs.StartDialog;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.FocusedFeed;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.settings.Settings;
import tradewind.workbench.internal.text.DisplayZone;
import tradewind.workbench.internal.trade.TradeDesk;

/**
 * From the arguments to the moving chart. What needs no answer from the person begins before the window is there, so
 * that the first candle does not wait for the window.
 */
final class Startup {
    /** Set by tests and measurements: nobody is there to answer questions. */
    private static final String NO_QUESTIONS = "tradewind.test";
    private static final String DISCLAIMER_VERSION = "1";
    private static final String DEFAULT_SYMBOL = "RHM";
    private static final int MEASUREMENT_LIMIT_MILLIS = 120_000;

    private final StartArguments arguments;
    private final Settings settings;
    private final CompletableFuture<Display> display = new CompletableFuture<>();
    private volatile String failure = "";

    Startup(StartArguments arguments, Settings settings) {
        this.arguments = arguments;
        this.settings = settings;
    }

    /** Why the program did not do what it was started for, empty if it did. */
    String failure() {
        return failure;
    }

    /** The perspective that the arguments ask for. */
    Optional<String> perspective() {
        return arguments.get("perspective").map(id -> id.contains(".") ? id : "tradewind.workbench." + id);
    }

    /** Whether somebody is there to answer questions. */
    boolean attended() {
        return arguments.snapshot().isEmpty() && !arguments.has("measure-startup") && !Boolean.getBoolean(NO_QUESTIONS);
    }

    /** Nothing is at stake on the simulator: its chart moves while a dialog asks. */
    private boolean simulated() {
        return settings.profile().kind() == AccountKind.SIM;
    }

    private boolean mustAcknowledge() {
        return attended() && !settings.get(Preferences.ACKNOWLEDGED).equals(DISCLAIMER_VERSION)
                && (!simulated() || mustAskSymbol());
    }

    private boolean mustAskSymbol() {
        return attended() && arguments.get("symbol").isEmpty() && settings.is(Preferences.ASK_SYMBOL);
    }

    private boolean mustConfirmLive() {
        return attended() && settings.profile().kind() == AccountKind.LIVE;
    }

    private boolean mustAsk() {
        return mustAcknowledge() || mustAskSymbol() || mustConfirmLive();
    }

    /** Starts what can be started without a window, on a thread of its own. */
    void begin() {
        arguments.get("tz-offset-hours").map(Double::parseDouble).map(DisplayZone::ofHours)
                .ifPresent(DisplayZoneSetting::set);
        arguments.get("zone").map(DisplayZone::new).ifPresent(DisplayZoneSetting::set);
        Desk desk = Desk.open(settings, this::choose);
        ConnectionProfile profile = settings.profile();
        boolean asks = mustAsk();
        Thread thread = new Thread(() -> {
            desk.findServices();
            Doctor.onDuty().listen();
            if (!asks || profile.kind() == AccountKind.SIM) {
                desk.connect(profile);
                show(desk, symbol());
            }
            TradeDesk.get().findService();
        }, "tradewind-start");
        thread.setDaemon(true);
        thread.start();
    }

    private String symbol() {
        String symbol = settings.get(Preferences.SYMBOL);
        return symbol.isBlank() ? DEFAULT_SYMBOL : symbol;
    }

    /** A symbol given by argument counts for this run only; the remembered one stays. */
    private static void show(Desk desk, String symbol) {
        desk.show(ContractQuery.parse(symbol));
    }

    /** From now on questions can be asked. */
    void displayCreated(Display created) {
        WheelGuard.install(created);
        display.complete(created);
    }

    private CompletableFuture<Optional<Instrument>> choose(List<Instrument> candidates) {
        StartupClock.milestone("choice");
        return attended() ? display.thenCompose(d -> InstrumentChooser.ask(d, candidates))
                : CompletableFuture.completedFuture(candidates.stream().findFirst());
    }

    /** Goes on when the window stands. Display thread. */
    void windowOpened(IWorkbenchWindow window) {
        StartupClock.milestone("window");
        // What the display thread does before its loop turns is the start, not a stall.
        window.getShell().getDisplay().asyncExec(() -> StallWatchdog.start(window.getShell().getDisplay()));
        arguments.snapshot().ifPresent(file -> takeSnapshot(window, file));
        measure(window);
        if (attended()) {
            Desk.get().onProblem(problem -> OnDisplay.run(window.getShell().getDisplay(),
                    () -> ProblemDialog.show(window.getShell(), problem)));
        }
        if (mustAsk()) {
            window.getShell().getDisplay().asyncExec(() -> ask(window.getShell()));
        }
    }

    private void ask(Shell shell) {
        StartupClock.milestone("question");
        Desk desk = Desk.get();
        ConnectionProfile profile = settings.profile();
        String running = symbol();
        String symbol = running;
        if (mustAcknowledge() || mustAskSymbol()) {
            StartDialog dialog = new StartDialog(shell, settings, mustAcknowledge());
            if (dialog.open() != StartDialog.OK) {
                if (mustAcknowledge() && !simulated()) {
                    PlatformUI.getWorkbench().close();
                }
                return;
            }
            settings.set(Preferences.ACKNOWLEDGED, DISCLAIMER_VERSION);
            profile = dialog.profile();
            symbol = dialog.symbol();
            settings.set(Preferences.SYMBOL, symbol);
        }
        if (profile.kind() == AccountKind.SIM && simulated()) {
            if (!symbol.equals(running)) {
                show(desk, symbol);
            }
            return;
        }
        if (profile.kind() != AccountKind.LIVE || LiveConfirmation.ask(shell, profile)) {
            desk.connect(profile);
        }
        show(desk, symbol);
    }

    private void takeSnapshot(IWorkbenchWindow window, Path file) {
        Shell shell = window.getShell();
        shell.getDisplay().timerExec((int) arguments.snapshotDelay(), () -> {
            try {
                Snapshot.write(shell, file);
            } catch (IOException | RuntimeException e) {
                failure = "the snapshot could not be written to " + file + " (" + e.getClass().getSimpleName() + ": "
                        + e.getMessage() + ")";
            }
            PlatformUI.getWorkbench().close();
        });
    }

    private void measure(IWorkbenchWindow window) {
        IViewPart view = window.getActivePage() == null ? null : window.getActivePage().findView(LivePerspective.CHART);
        MPart part = view == null ? null : view.getSite().getService(MPart.class);
        Composite chart = part != null && part.getWidget() instanceof Composite c ? c : window.getShell();
        StartupClock clock = StartupClock.watch(chart, this::measured);
        new FocusedFeed(chart, feed -> { }, snapshot -> clock.snapshot(snapshot, Desk.get().serverNow()));
        if (arguments.has("measure-startup")) {
            chart.getDisplay().timerExec(MEASUREMENT_LIMIT_MILLIS, () -> {
                failure = "no candle was drawn within " + MEASUREMENT_LIMIT_MILLIS / 1000 + " seconds";
                PlatformUI.getWorkbench().close();
            });
        }
    }

    private void measured(long millis) {
        if (arguments.has("measure-startup")) {
            System.out.println(StartupClock.json(millis));
            System.out.flush();
            PlatformUI.getWorkbench().close();
        }
    }
}
