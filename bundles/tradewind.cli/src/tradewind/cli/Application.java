package tradewind.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import picocli.CommandLine;

/** The command line as an Equinox application. Its exit code is the command's. */
public final class Application implements IApplication {
    private static final int LAST_WORDS_SECONDS = 10;
    /** Has something to keep when the process is told to end; the other commands just end. */
    private static final String KEEPING = "ai";

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread running;

    @Override
    public Object start(@Nullable IApplicationContext context) {
        if (context == null) {
            throw new IllegalArgumentException("An application needs its context");
        }
        context.applicationRunning();
        running = Thread.currentThread();
        Bundle bundle = FrameworkUtil.getBundle(Application.class);
        CommandLine line = Tradewind.commandLine(new OsgiServices(bundle.getBundleContext()), System.in,
                () -> new String[] {"Tradewind " + shown(bundle.getVersion())});
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        String[] arguments = arguments(context);
        if (List.of(arguments).contains(KEEPING)) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "last-words"));
        }
        try {
            return line.execute(arguments);
        } finally {
            running = null;
            ended.countDown();
        }
    }

    private static String shown(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private static String[] arguments(IApplicationContext context) {
        Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return arguments instanceof String[] words ? words : new String[0];
    }

    /**
     * The framework is stopping, or the process is told to end by Ctrl-C or a signal, which the framework does not pass on:
     * the command gives up waiting, and has some seconds to keep what it has.
     */
    @Override
    public void stop() {
        Thread thread = running;
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        thread.interrupt();
        try {
            ended.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
