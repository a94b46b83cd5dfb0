package tradewind.workbench.internal.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** Comes back to the display thread without ever making it wait. */
public final class OnDisplay {
    private OnDisplay() {
    }

    /** Runs the work on the display thread, at once if this is it; drops it when the display has gone. */
    public static void run(Display display, Runnable work) {
        if (display.isDisposed()) {
            return;
        }
        if (display.getThread() == Thread.currentThread()) {
            work.run();
            return;
        }
        try {
            display.asyncExec(work);
        } catch (SWTException e) {
            // The display may go between the question and the call; nobody is left to see the work then.
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }

    /** Brings the outcome of a future to a widget, if it still lives then. */
    public static <T> void then(CompletableFuture<T> future, Widget owner, Consumer<T> success,
            Consumer<Throwable> failure) {
        Display display = owner.getDisplay();
        future.whenComplete((value, error) -> run(display, () -> {
            if (owner.isDisposed()) {
                return;
            }
            if (error == null) {
                success.accept(value);
            } else {
                failure.accept(cause(error));
            }
        }));
    }

    /** What really failed, without the wrapping of the future. */
    public static Throwable cause(Throwable error) {
        Throwable inner = error.getCause();
        return error instanceof CompletionException && inner != null ? inner : error;
    }
}
