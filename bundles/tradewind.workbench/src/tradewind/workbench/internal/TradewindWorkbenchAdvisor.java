package tradewind.workbench.internal;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import tradewind.workbench.internal.models.Leaving;

/** Remembers the layout between starts and opens on the Live perspective. */
final class TradewindWorkbenchAdvisor extends WorkbenchAdvisor {
    private static final String LIBRARY_PAGE = "org.eclipse.swtchart.extensions.preferences.preferencePage";

    private final Startup startup;

    TradewindWorkbenchAdvisor(Startup startup) {
        this.startup = startup;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public void postStartup() {
        // Settings of a library, without effect on what is drawn here.
        getWorkbenchConfigurer().getWorkbench().getPreferenceManager().remove(LIBRARY_PAGE);
    }

    @Override
    public boolean preShutdown() {
        IWorkbenchWindow window = getWorkbenchConfigurer().getWorkbench().getActiveWorkbenchWindow();
        return !startup.attended() || Leaving.agreed(window == null ? null : window.getShell());
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new TradewindWindowAdvisor(configurer, startup);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return startup.perspective().orElse(LivePerspective.ID);
    }
}
