package tradewind.chart.view;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import tradewind.chart.view.internal.LiveChart;

/** The live chart of the instrument in focus. */
public final class LiveChartView extends ViewPart {
    public static final String ID = "tradewind.chart.view.live";
    private @Nullable LiveChart chart;

    @Override
    public void createPartControl(@Nullable Composite parent) {
        chart = new LiveChart(new Composite(parent, SWT.NONE), this);
    }

    @Override
    public void setFocus() {
        LiveChart present = chart;
        if (present != null) {
            present.setFocus();
        }
    }
}
