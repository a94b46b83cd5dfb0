package tradewind.workbench.internal.status;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.MarketFeed;
import tradewind.workbench.internal.blotter.AccountView;
import tradewind.workbench.internal.blotter.OrdersView;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.status.Segment.Topic;
import tradewind.workbench.internal.trade.TradeDesk;

/** The status bar at the bottom of the window; it looks at the state of the product twice a second. */
public final class StatusBar {
    private static final String ID = "tradewind.workbench.statusBar";
    private static final String URI = "bundleclass://tradewind.workbench/" + StatusBar.class.getName();
    private static final int REFRESH_MILLIS = 500;

    private @Nullable StatusStrip strip;

    /** Puts the bar at the left end of the window's bottom trim, unless the window has it. */
    public static void addTo(IWorkbenchWindow window) {
        EModelService models = window.getService(EModelService.class);
        if (!(window.getService(org.eclipse.e4.ui.model.application.ui.basic.MWindow.class)
                instanceof MTrimmedWindow model) || models.find(ID, model) != null) {
            return;
        }
        MTrimBar bottom = models.getTrim(model, SideValue.BOTTOM);
        bottom.getChildren().add(0, control(models, ID, URI));
        bottom.getChildren().add(1, control(models, KillButton.ID, KillButton.URI));
        bottom.setVisible(true);
        bottom.setToBeRendered(true);
        window.getShell().getDisplay().asyncExec(() -> takeAwayMessages(bottom));
    }

    /** The platform makes its line for messages even where it is switched off, and counts 375 pixels for it. */
    private static void takeAwayMessages(MTrimBar bottom) {
        bottom.getChildren().stream().filter(e -> "org.eclipse.ui.StatusLine".equals(e.getElementId())).forEach(line -> {
            line.setToBeRendered(true);
            line.setToBeRendered(false);
        });
    }

    private static MToolControl control(EModelService models, String id, String uri) {
        MToolControl control = models.createModelElement(MToolControl.class);
        control.setElementId(id);
        control.setContributionURI(uri);
        control.getPersistedState().put("persistState", "false");
        return control;
    }

    @PostConstruct
    void create(Composite parent) {
        StatusStrip created = new StatusStrip(parent, StatusBar::clicked);
        strip = created;
        refresh(created);
    }

    @PreDestroy
    void dispose() {
        strip = null;
    }

    private static void refresh(StatusStrip strip) {
        if (strip.isDisposed()) {
            return;
        }
        strip.show(text().segments());
        strip.getDisplay().timerExec(REFRESH_MILLIS, () -> refresh(strip));
    }

    private static StatusText text() {
        Desk desk = Desk.get();
        Optional<ConnectionStatus> connection = desk.connection().map(Connection::status);
        Optional<FeedSnapshot> feed = desk.feed().map(MarketFeed::snapshot);
        Instant server = desk.serverNow();
        ZoneId zone = DisplayZoneSetting.current().zone(feed.map(FeedSnapshot::instrument));
        boolean regular = desk.feed().map(f -> f.settings().regularOnly())
                .orElseGet(() -> desk.settings().is(Preferences.REGULAR_HOURS));
        return new StatusText(connection, feed, regular, zone, server, Instant.now(),
                TradingStatus.segments(TradeDesk.get().snapshot()));
    }

    private static void clicked(Topic topic) {
        switch (topic) {
            case CONNECTION, ACCOUNT -> execute("tradewind.workbench.connection");
            case MARKET_DATA, HISTORY -> execute("tradewind.workbench.diagnose");
            case HOURS -> {
                Desk desk = Desk.get();
                boolean now = desk.settings().is(Preferences.REGULAR_HOURS);
                desk.settings().set(Preferences.REGULAR_HOURS, String.valueOf(!now));
            }
            case CLOCK -> execute("tradewind.workbench.nextZone");
            case ARMED -> execute("tradewind.workbench.arm");
            case KILLED -> execute("tradewind.workbench.kill");
            case PROFIT -> show(AccountView.ID);
            case ORDERS -> show(OrdersView.ID);
        }
    }

    private static void show(String view) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        try {
            if (window != null && window.getActivePage() != null) {
                window.getActivePage().showView(view);
            }
        } catch (PartInitException e) {
            System.getLogger(StatusBar.class.getName()).log(System.Logger.Level.ERROR, "The view cannot be shown", e);
        }
    }

    private static void execute(String command) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            System.getLogger(StatusBar.class.getName()).log(System.Logger.Level.WARNING,
                    "The command " + command + " cannot be carried out now", e);
        }
    }
}
