package tradewind.workbench.internal.history;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import tradewind.workbench.internal.theme.Icons;

/** The history table as a view; what it offers comes from the commands in its tool bar. */
public final class HistoryView extends ViewPart {
    public static final String ID = "tradewind.workbench.history";

    private @Nullable HistoryTable table;

    @Override
    public void createPartControl(Composite parent) {
        HistoryTable created = new HistoryTable(parent);
        table = created;
        IActionBars bars = getViewSite().getActionBars();
        bars.getToolBarManager().add(correctedOnly(created));
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy(created));
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), selectAll(created));
        MenuManager menu = new MenuManager();
        menu.add(copy(created));
        menu.add(selectAll(created));
        created.table().setMenu(menu.createContextMenu(created.table()));
        getSite().registerContextMenu(menu, null);
    }

    private static IAction correctedOnly(HistoryTable table) {
        Action action = new Action("Only corrected bars", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                table.setCorrectedOnly(isChecked());
            }
        };
        action.setToolTipText("Show only bars whose close history has corrected");
        action.setImageDescriptor(Icons.descriptor("filter"));
        return action;
    }

    private static IAction copy(HistoryTable table) {
        return new Action("&Copy") {
            @Override
            public void run() {
                String text = table.selectedText();
                if (text.isEmpty()) {
                    return;
                }
                Clipboard clipboard = new Clipboard(table.getDisplay());
                clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
                clipboard.dispose();
            }
        };
    }

    private static IAction selectAll(HistoryTable table) {
        return new Action("Select &all") {
            @Override
            public void run() {
                table.table().selectAll();
            }
        };
    }

    @Override
    public void setFocus() {
        HistoryTable t = table;
        if (t != null) {
            t.setFocus();
        }
    }
}
