package tradewind.workbench.internal.backtest;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;
import tradewind.workbench.internal.blotter.Actions;

/** What came of the last back-test. */
public final class BacktestResultView extends ViewPart {
    public static final String ID = "tradewind.workbench.backtest.result";

    private @Nullable ResultPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        ResultPanel made = new ResultPanel(parent);
        panel = made;
        Shell shell = getSite().getShell();
        List<IAction> actions = List.of(
                action(made, "Open report in the &browser", "browse", o -> ResultFiles.browse(shell, o)),
                action(made, "Export &report\u2026", "export", o -> ResultFiles.page(shell, o)),
                action(made, "Export &trades\u2026", "executions", o -> ResultFiles.csv(shell, o)),
                action(made, "Write the &decision log\u2026", "history", o -> ResultFiles.log(shell, o)));
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        actions.forEach(tools::add);
        actions.forEach(getViewSite().getActionBars().getMenuManager()::add);
        MenuManager menu = Actions.copying(getViewSite().getActionBars(), made.trades().rows());
        menu.add(new Separator());
        menu.add(made.trades().menu());
        menu.add(new Separator());
        actions.forEach(menu::add);
        made.whenShown(outcome -> actions.forEach(a -> a.setEnabled(outcome.isPresent())));
    }

    private static IAction action(ResultPanel panel, String text, String icon, java.util.function.Consumer<Outcome> work) {
        return Actions.of(text, icon, () -> Optional.of(panel).flatMap(ResultPanel::outcome).ifPresent(work));
    }

    @Override
    public void setFocus() {
        ResultPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
