package tradewind.workbench.internal;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import tradewind.workbench.internal.commands.Commands;
import tradewind.workbench.internal.status.StatusBar;
import tradewind.workbench.internal.trade.Alerts;
import tradewind.workbench.internal.trade.ChartOrders;

/** Size and bars of the window, and what begins when it stands. */
final class TradewindWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point SIZE = new Point(1560, 960);

    private final Startup startup;

    TradewindWindowAdvisor(IWorkbenchWindowConfigurer configurer, Startup startup) {
        super(configurer);
        this.startup = startup;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new TradewindActionBarAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(SIZE);
        // What the views have to say stands in the status bar, which needs the room.
        configurer.setShowStatusLine(false);
        configurer.setShowPerspectiveBar(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowCoolBar(false);
        configurer.setTitle("Tradewind");
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        Commands.activate(window);
        StatusBar.addTo(window);
        showSwitcher(window);
        WindowTitle.follow(getWindowConfigurer());
        Alerts.in(window.getShell());
        ChartOrders.in(window.getShell());
        TradeContexts.follow(window);
        startup.perspective().ifPresent(id -> show(window, id));
        startup.windowOpened(window);
    }

    /** A restored window hides the whole row with the coolbar that it is to go without, and the switcher of perspectives. */
    private static void showSwitcher(IWorkbenchWindow window) {
        EModelService models = window.getService(EModelService.class);
        if (window.getService(MWindow.class) instanceof MTrimmedWindow model) {
            models.getTrim(model, SideValue.TOP).setVisible(true);
        }
    }

    /** A restored layout opens on the perspective of the last time, whatever the arguments say. */
    private static void show(IWorkbenchWindow window, String perspective) {
        try {
            window.getWorkbench().showPerspective(perspective, window);
        } catch (WorkbenchException e) {
            System.getLogger(TradewindWindowAdvisor.class.getName()).log(System.Logger.Level.WARNING,
                    "There is no perspective " + perspective, e);
        }
    }
}
