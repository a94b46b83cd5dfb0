package tradewind.workbench.internal.blotter;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import tradewind.workbench.internal.theme.Icons;

/** Small actions of the tables. */
public final class Actions {
    private Actions() {
    }

    /** @param icon name of a file in {@code icons}, empty for none */
    public static IAction of(String text, String icon, Runnable run) {
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

    /** Lets the table be copied by the usual key and by its menu, which is returned for more. */
    public static MenuManager copying(IActionBars bars, RowTable<?> table) {
        IAction copy = of("&Copy", "", () -> copy(table));
        IAction all = of("Select &all", "", table.table()::selectAll);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), all);
        MenuManager menu = new MenuManager();
        menu.add(copy);
        menu.add(all);
        table.table().setMenu(menu.createContextMenu(table.table()));
        return menu;
    }

    private static void copy(RowTable<?> table) {
        String text = table.selectedText();
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
