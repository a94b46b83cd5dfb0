package tradewind.workbench.internal.replay;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;
import tradewind.workbench.internal.ReplayPerspective;

/** Gives the commands of replay their handlers in one window. */
public final class ReplayCommands {
    private static final String PREFIX = "tradewind.workbench.replay";

    private final IWorkbenchWindow window;

    private ReplayCommands(IWorkbenchWindow window) {
        this.window = window;
    }

    public static void activate(IWorkbenchWindow window) {
        ReplayCommands commands = new ReplayCommands(window);
        ReplayDesk desk = ReplayDesk.get();
        BooleanSupplier open = () -> desk.replay().isPresent();
        commands.on("Open", () -> true, ReplayCommands::choose);
        commands.on("Play", open, w -> desk.playOrPause());
        commands.on("Step", open, w -> desk.with(r -> r.stepBar(ReplayDesk.bar())));
        commands.on("Tick", open, w -> desk.with(r -> r.stepEvent()));
        commands.on("Slower", open, w -> desk.speed(-1));
        commands.on("Faster", open, w -> desk.speed(1));
        commands.on("Begin", open, w -> desk.with(r -> r.seek(r.state().day().opening())));
        commands.on("Leave", open, w -> desk.leave());
    }

    private void on(String command, BooleanSupplier enabled, Consumer<IWorkbenchWindow> work) {
        window.getService(IHandlerService.class).activateHandler(PREFIX + command, new AbstractHandler() {
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

    /** Asks what is to be replayed, and opens it. */
    static void choose(IWorkbenchWindow window) {
        ReplayDesk desk = ReplayDesk.get();
        if (desk.obstacle().isPresent()) {
            MessageDialog.openInformation(window.getShell(), "Replay a day", desk.obstacle().get());
            return;
        }
        SourceDialog dialog = new SourceDialog(window.getShell(), desk.warning().orElse(""));
        if (dialog.open() != SourceDialog.OK) {
            return;
        }
        try {
            PlatformUI.getWorkbench().showPerspective(ReplayPerspective.ID, window);
        } catch (WorkbenchException e) {
            System.getLogger(ReplayCommands.class.getName()).log(System.Logger.Level.ERROR,
                    "The perspective cannot be shown", e);
        }
        dialog.chosen().ifPresent(choice -> Opening.of(window.getShell(), choice));
    }
}
