package tradewind.workbench.internal.watch;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import tradewind.workbench.internal.theme.Icons;

/** The watch list as a view. */
public final class WatchListView extends ViewPart {
    public static final String ID = "tradewind.workbench.watchList";

    private @Nullable WatchTable table;

    @Override
    public void createPartControl(Composite parent) {
        WatchTable created = new WatchTable(parent);
        table = created;
        IAction show = action("Show in chart", "chart", created::showSelected);
        IAction remove = action("Remove", "remove", created::removeSelected);
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        tools.add(action("Add a symbol", "add", created::typeSymbol));
        tools.add(remove);
        MenuManager menu = new MenuManager();
        menu.add(show);
        menu.add(new Separator());
        menu.add(action("Move up\tAlt+Up", "", () -> created.moveSelected(-1)));
        menu.add(action("Move down\tAlt+Down", "", () -> created.moveSelected(1)));
        menu.add(new Separator());
        menu.add(remove);
        created.table().setMenu(menu.createContextMenu(created.table()));
    }

    private static IAction action(String text, String icon, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (!icon.isEmpty()) {
            action.setImageDescriptor(Icons.descriptor(icon));
        }
        return action;
    }

    @Override
    public void setFocus() {
        WatchTable t = table;
        if (t != null) {
            t.setFocus();
        }
    }
}
