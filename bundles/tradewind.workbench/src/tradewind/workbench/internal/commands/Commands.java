package tradewind.workbench.internal.commands;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import tradewind.workbench.internal.diagnosis.DiagnosticsView;
import tradewind.workbench.internal.dialogs.ConnectionDialog;
import tradewind.workbench.internal.dialogs.KeyCard;
import tradewind.workbench.internal.dialogs.SymbolDialog;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.plugins.PlugInsDialog;
import tradewind.workbench.internal.replay.ReplayCommands;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.theme.Themes;

/** Gives the commands of {@code plugin.xml} their handlers in one window. */
public final class Commands {
    private static final String PREFIX = "tradewind.workbench.";

    private final IWorkbenchWindow window;
    private final IHandlerService handlers;

    private Commands(IWorkbenchWindow window) {
        this.window = window;
        this.handlers = window.getService(IHandlerService.class);
    }

    /** Makes the commands work in this window. */
    public static void activate(IWorkbenchWindow window) {
        Commands commands = new Commands(window);
        BooleanSupplier always = () -> true;
        BooleanSupplier focused = () -> Desk.get().feed().isPresent();
        DataCommands data = new DataCommands(window);
        commands.on("openSymbol", always, Commands::openSymbol);
        commands.on("connection", always, w -> new ConnectionDialog(w.getShell()).open());
        commands.on("connect", always, w -> Desk.get().connect(Desk.get().settings().profile()));
        commands.on("disconnect", always, w -> Desk.get().disconnect());
        commands.on("refreshHistory", focused, w -> data.refresh());
        commands.on("exportCsv", focused, w -> data.exportCsv());
        commands.on("importCsv", focused, w -> data.importCsv());
        commands.on("repairGaps", focused, w -> data.repairGaps());
        commands.on("fetchMaximum", focused, w -> data.fetchMaximum());
        commands.on("saveDiagnosis", always, w -> data.saveDiagnosis());
        commands.on("saveSnapshot", always, w -> data.saveSnapshot());
        commands.on("diagnose", always, w -> show(w, DiagnosticsView.ID));
        commands.on("nextZone", always, w -> DisplayZoneSetting.next());
        commands.on("regularHours", always, w -> toggleRegularHours());
        commands.on("toggleTheme", always, w -> Themes.apply(Themes.isDark() ? "light" : "dark"));
        commands.on("plugIns", always, w -> new PlugInsDialog(w.getShell()).open());
        commands.on("keyCard", always, w -> new KeyCard(w.getShell()).open());
        TradeCommands.activate(window);
        ReplayCommands.activate(window);
    }

    private void on(String command, BooleanSupplier enabled, Consumer<IWorkbenchWindow> work) {
        handlers.activateHandler(PREFIX + command, new AbstractHandler() {
            @Override
            public boolean isEnabled() {
                return enabled.getAsBoolean();
            }

            @Override
            public @Nullable Object execute(ExecutionEvent event) {
                work.accept(window);
                return null;
            }
        });
    }

    private static void openSymbol(IWorkbenchWindow window) {
        SymbolDialog dialog = new SymbolDialog(window.getShell(), Desk.get().settings().get(Preferences.SYMBOL));
        if (dialog.open() == SymbolDialog.OK) {
            Desk.get().settings().set(Preferences.SYMBOL, dialog.text());
            Desk.get().show(dialog.query());
        }
    }

    private static void toggleRegularHours() {
        boolean now = Desk.get().settings().is(Preferences.REGULAR_HOURS);
        Desk.get().settings().set(Preferences.REGULAR_HOURS, String.valueOf(!now));
    }

    private static void show(IWorkbenchWindow window, String view) {
        try {
            if (window.getActivePage() != null) {
                window.getActivePage().showView(view);
            }
        } catch (PartInitException e) {
            System.getLogger(Commands.class.getName()).log(System.Logger.Level.ERROR, "The view cannot be shown", e);
        }
    }
}
