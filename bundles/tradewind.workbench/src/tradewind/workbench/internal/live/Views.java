package tradewind.workbench.internal.live;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Brings up a view from another one. Display thread. */
public final class Views {
    private Views() {
    }

    /** @param activate whether it gets the focus */
    public static void show(String id, boolean activate) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            page.showView(id, null, activate ? IWorkbenchPage.VIEW_ACTIVATE : IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            System.getLogger(Views.class.getName()).log(System.Logger.Level.ERROR, "The view " + id
                    + " cannot be shown", e);
        }
    }
}
