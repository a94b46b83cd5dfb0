package tradewind.workbench.internal;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import tradewind.core.data.DataFolder;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.models.Leaving;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.settings.Settings;
import tradewind.workbench.internal.theme.Themes;

/**
 * The workbench as an Equinox application. Exit codes: 0 all went well, 1 it could not do what it was asked for, 2 the
 * arguments cannot be used.
 */
public final class Application implements IApplication {
    private static final Integer FAILED = 1;
    private static final Integer BAD_ARGUMENTS = 2;

    @Override
    public Object start(IApplicationContext context) {
        StartupClock.milestone("application");
        StartArguments arguments;
        Settings settings;
        try {
            arguments = StartArguments.parse(List.of(Platform.getApplicationArgs()));
            arguments.get("data-dir").ifPresent(folder -> System.setProperty(DataFolder.PROPERTY, folder));
            settings = new Settings(Overrides.of(arguments, new Settings(java.util.Map.of()).get(Preferences.PROFILE)));
        } catch (IllegalArgumentException e) {
            return fail(e.getMessage(), BAD_ARGUMENTS);
        }
        if (!lockWorkspace()) {
            return fail("another Tradewind is using " + Platform.getInstanceLocation().getURL().getPath()
                    + "; close it, or start this one with -data FOLDER", FAILED);
        }
        LogBridge.install(settings.is(Preferences.VERBOSE));
        settings.onChange(key -> LogBridge.setVerbose(settings.is(Preferences.VERBOSE)));
        arguments.get("theme").ifPresent(Themes::startWith);
        return run(new Startup(arguments, settings));
    }

    private static Object run(Startup startup) {
        startup.begin();
        Display display = PlatformUI.createDisplay();
        try {
            startup.displayCreated(display);
            int code = PlatformUI.createAndRunWorkbench(display, new TradewindWorkbenchAdvisor(startup));
            if (code == PlatformUI.RETURN_RESTART) {
                return IApplication.EXIT_RESTART;
            }
            return startup.failure().isEmpty() ? IApplication.EXIT_OK : fail(startup.failure(), FAILED);
        } finally {
            Leaving.finish();
            Desk.get().disconnect();
            display.dispose();
        }
    }

    /** Two programs that write the same workspace would destroy each other's layout and settings. */
    private static boolean lockWorkspace() {
        Location location = Platform.getInstanceLocation();
        if (location == null || location.isReadOnly()) {
            return true;
        }
        try {
            return location.lock();
        } catch (IOException e) {
            System.getLogger(Application.class.getName()).log(System.Logger.Level.WARNING,
                    "The workspace cannot be locked; do not start a second Tradewind on it", e);
            return true;
        }
    }

    private static Integer fail(String sentence, Integer code) {
        System.err.println("tradewind: " + sentence);
        return code;
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
