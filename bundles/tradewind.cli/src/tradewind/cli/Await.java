package tradewind.cli;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tradewind.core.connection.RequestFailed;
import tradewind.core.trade.OrderRefused;

/** Waits for futures of services and turns their failures into the end of the command. */
final class Await {
    private Await() {
    }

    /** @throws CommandFailed if it fails, is cancelled or takes longer */
    static <T> T result(CompletableFuture<T> future, Duration limit, String what) throws InterruptedException {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new CommandFailed(ExitCode.FAILED, what + " took longer than " + limit.toSeconds() + " s");
        } catch (CancellationException e) {
            throw new CommandFailed(ExitCode.FAILED, what + " was cancelled");
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    /** The end of the command that such a failure means. */
    static CommandFailed failure(Throwable cause) {
        return switch (cause) {
            case CommandFailed failed -> failed;
            case RequestFailed failed -> new CommandFailed(exitCode(failed), String.valueOf(failed.getMessage()));
            case OrderRefused refused -> Refusal.of(refused);
            default -> {
                CommandFailed failed = new CommandFailed(ExitCode.FAILED,
                        cause.getMessage() == null ? cause.toString() : String.valueOf(cause.getMessage()));
                failed.initCause(cause);
                yield failed;
            }
        };
    }

    private static int exitCode(RequestFailed failed) {
        return switch (failed.remedy()) {
            case CHANGE_REQUEST -> ExitCode.NOT_FOUND;
            case GET_PERMISSION -> ExitCode.NOT_PERMITTED;
            case RETRY_LATER -> failed.code() == 0 || failed.code() == 504 ? ExitCode.NO_CONNECTION : ExitCode.FAILED;
        };
    }
}
