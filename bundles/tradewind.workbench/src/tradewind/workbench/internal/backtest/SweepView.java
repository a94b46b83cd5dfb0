package tradewind.workbench.internal.backtest;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import tradewind.workbench.internal.blotter.Actions;

/** What came of the last sweep. */
public final class SweepView extends ViewPart {
    public static final String ID = "tradewind.workbench.backtest.sweep";

    private @Nullable SweepPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        SweepPanel made = new SweepPanel(parent);
        panel = made;
        MenuManager menu = Actions.copying(getViewSite().getActionBars(), made.cells().rows());
        menu.add(new Separator());
        menu.add(Actions.of("&Run this setting", "", made::runSelected));
        menu.add(made.cells().menu());
    }

    @Override
    public void setFocus() {
        SweepPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
