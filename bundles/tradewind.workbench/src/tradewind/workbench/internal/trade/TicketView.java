package tradewind.workbench.internal.trade;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The order ticket as a view. */
public final class TicketView extends ViewPart {
    public static final String ID = "tradewind.workbench.ticket";

    private @Nullable TicketPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new TicketPanel(parent);
    }

    /** Opens the ticket in the active window and gives it the focus. */
    static Optional<TicketPanel> show() {
        try {
            Optional<IWorkbenchPage> page = page();
            return page.isEmpty() || !(page.get().showView(ID) instanceof TicketView view) ? Optional.empty()
                    : Optional.ofNullable(view.panel);
        } catch (PartInitException e) {
            System.getLogger(TicketView.class.getName()).log(System.Logger.Level.ERROR, "The ticket cannot be shown", e);
            return Optional.empty();
        }
    }

    /** The ticket, if it is the view that a person is in. */
    static Optional<TicketPanel> active() {
        return page().map(IWorkbenchPage::getActivePart).filter(TicketView.class::isInstance)
                .map(part -> ((TicketView) part).panel);
    }

    private static Optional<IWorkbenchPage> page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? Optional.empty() : Optional.ofNullable(window.getActivePage());
    }

    @Override
    public void setFocus() {
        TicketPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
