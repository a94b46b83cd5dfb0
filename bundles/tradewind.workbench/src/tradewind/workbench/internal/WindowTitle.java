package tradewind.workbench.internal;

import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.data.MarketFeed;
import tradewind.workbench.internal.live.FocusedFeed;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.Services;

/** Keeps in the title of the window what is at stake and what is in focus: "[SIM] RHM - Tradewind". */
final class WindowTitle {
    private final IWorkbenchWindowConfigurer configurer;
    private Optional<AccountKind> kind = Optional.empty();
    private String instrument = "";

    private WindowTitle(IWorkbenchWindowConfigurer configurer) {
        this.configurer = configurer;
    }

    static void follow(IWorkbenchWindowConfigurer configurer) {
        WindowTitle title = new WindowTitle(configurer);
        Shell shell = configurer.getWindow().getShell();
        Latest<ConnectionStatus> status = new Latest<>(shell, title::status);
        Subscription bound = Services.bind(Connection.class, c -> c.onStatus(status));
        shell.addDisposeListener(e -> bound.close());
        new FocusedFeed(shell, title::feed, snapshot -> { });
    }

    private void status(ConnectionStatus status) {
        kind = Optional.of(status.profile().kind());
        show();
    }

    private void feed(Optional<MarketFeed> feed) {
        instrument = feed.map(f -> f.instrument().displayName()).orElse("");
        show();
    }

    private void show() {
        String title = text(kind, instrument);
        if (!title.equals(configurer.getTitle())) {
            configurer.setTitle(title);
        }
    }

    static String text(Optional<AccountKind> kind, String instrument) {
        return kind.map(k -> "[" + k + "] ").orElse("") + (instrument.isEmpty() ? "" : instrument + " \u2013 ")
                + "Tradewind";
    }
}
