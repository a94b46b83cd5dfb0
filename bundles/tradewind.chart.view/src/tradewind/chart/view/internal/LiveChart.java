package tradewind.chart.view.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewPart;
import tradewind.chart.view.ChartPreferences;
import tradewind.chart.view.canvas.Rgb;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ChartSettings;
import tradewind.chart.view.swt.ChartGestures;
import tradewind.chart.view.swt.PriceChart;
import tradewind.core.connection.Connection;
import tradewind.core.data.Focus;

/** What is inside the live chart view: the chart, fed thirty times a second at most. Display thread. */
public final class LiveChart {
    private static final int FRAME_MILLIS = 33;
    private final PriceChart chart;
    private final ChartModel model;
    private final FeedFollower follower;
    private final Service<Focus> focus = Service.of(Focus.class);
    private final Service<Connection> connection = Service.of(Connection.class);

    public LiveChart(Composite parent, IViewPart view) {
        parent.setLayout(new FillLayout());
        chart = new PriceChart(parent, SWT.NONE);
        model = chart.model();
        follower = new FeedFollower(model);
        ChartGestures.install(chart, character -> { });
        chart.addListener(SWT.Dispose, e -> close());
        frame();
    }

    public void setFocus() {
        chart.plot().forceFocus();
    }

    private void frame() {
        if (chart.isDisposed()) {
            return;
        }
        boolean changed = settings();
        if (follower.look(focus.get(), connection.get()) | changed) {
            chart.refresh();
        }
        chart.getDisplay().timerExec(FRAME_MILLIS, this::frame);
    }

    private boolean settings() {
        ChartSettings chosen = ChartPreferences.settings(workbenchDark());
        boolean changed = !chosen.equals(model.settings());
        model.settings(chosen);
        return changed;
    }

    /** The background that the workbench's style sheet gives to the view tells its theme. */
    private boolean workbenchDark() {
        var background = chart.getParent().getBackground();
        return Rgb.luminance(background.getRed() << 16 | background.getGreen() << 8 | background.getBlue()) < 0.3;
    }

    private void close() {
        focus.close();
        connection.close();
    }
}
