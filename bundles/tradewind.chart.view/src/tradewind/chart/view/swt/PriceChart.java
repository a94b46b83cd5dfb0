package tradewind.chart.view.swt;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.LineStyle;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.TextMetrics;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.render.ChartPainter;
import tradewind.chart.view.render.LayeredPainter;

/**
 * The price chart as a widget. SWTChart hosts it: its plot area takes the whole widget and is painted by us, since axes
 * with tags and panes that share a time scale are more than SWTChart's own axes can do. Change the {@link #model},
 * then call {@link #refresh}. Display thread.
 */
public final class PriceChart extends Composite {
    private final ChartFonts fonts;
    private final ChartModel model;
    private final Chart host;
    private @Nullable LayeredPainter painter;
    private boolean scheduled;

    public PriceChart(Composite parent, int style) {
        super(parent, style);
        setLayout(new FillLayout());
        fonts = new ChartFonts(getDisplay());
        model = new ChartModel(fonts);
        host = new Chart(this, SWT.NONE);
        bareHost();
        host.getPlotArea().addCustomPaintListener((ICustomPaintListener) e -> blit(e.gc, e.x, e.y, e.width, e.height));
        // The host redraws itself as a whole at every move of the mouse, for position markers that are not shown here.
        for (Listener listener : plot().getListeners(SWT.MouseMove)) {
            plot().removeListener(SWT.MouseMove, listener);
        }
        plot().addListener(SWT.Resize, this::resized);
        addListener(SWT.Dispose, e -> disposed());
    }

    /** Leaves nothing of the host but its plot area, over the whole widget. */
    private void bareHost() {
        host.getTitle().setVisible(false);
        host.getLegend().setVisible(false);
        for (IAxis axis : host.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setVisible(false);
            axis.getGrid().setStyle(LineStyle.NONE);
        }
        // The axes paint themselves by the bounds that the host's own layout would have given them.
        for (Listener listener : host.getListeners(SWT.Paint)) {
            host.removeListener(SWT.Paint, listener);
        }
        host.setLayout(new Layout() {
            @Override
            protected Point computeSize(@Nullable Composite c, int width, int height, boolean flush) {
                return new Point(width == SWT.DEFAULT ? 400 : width, height == SWT.DEFAULT ? 300 : height);
            }

            @Override
            protected void layout(@Nullable Composite c, boolean flush) {
                for (Control child : host.getChildren()) {
                    child.setBounds(0, 0, 0, 0);
                }
                plot().setBounds(host.getClientArea());
            }
        });
    }

    public ChartModel model() {
        return model;
    }

    /** The control that is painted, for mouse, keyboard and menu. */
    public Control plot() {
        return host.getPlotArea().getControl();
    }

    /** How much was drawn so far. */
    public LayeredPainter.Counters counters() {
        LayeredPainter present = painter;
        return present == null ? new LayeredPainter.Counters(0, 0, 0) : present.counters();
    }

    /** How wide and high texts are on this chart. */
    public TextMetrics metrics() {
        return fonts;
    }

    /** Draws again what the changes of the model touch, as soon as the events at hand are dealt with. */
    public void refresh() {
        if (!scheduled && !isDisposed()) {
            scheduled = true;
            getDisplay().asyncExec(this::paintNow);
        }
    }

    private void paintNow() {
        scheduled = false;
        Point size = isDisposed() ? new Point(0, 0) : plot().getSize();
        if (size.x <= 0 || size.y <= 0) {
            return;
        }
        Scene scene = model.scene();
        LayeredPainter present = painter;
        if (present == null) {
            painter = new LayeredPainter((w, h) -> new SwtSurface(getDisplay(), fonts, w, h), fonts, scene);
            plot().redraw();
            return;
        }
        for (Rect area : present.paint(scene)) {
            plot().redraw(area.x(), area.y(), area.width(), area.height(), false);
        }
    }

    private void resized(Event e) {
        Point size = plot().getSize();
        model.resize(size.x, size.y);
        paintNow();
    }

    private void blit(GC gc, int x, int y, int width, int height) {
        LayeredPainter present = painter;
        if (present != null) {
            Rect area = new Rect(x, y, width, height)
                    .intersection(new Rect(0, 0, present.screen().width(), present.screen().height()));
            if (!area.isEmpty()) {
                ((SwtSurface) present.screen()).copyTo(gc, area);
            }
        }
    }

    /** The picture of a scene of this chart. */
    public ImageData snapshot(Scene scene) {
        Image image = new Image(getDisplay(), scene.layout().width(), scene.layout().height());
        GC gc = new GC(image);
        try {
            SwtCanvas canvas = new SwtCanvas(gc, fonts);
            ChartPainter.all(canvas, scene);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private void disposed() {
        LayeredPainter present = painter;
        if (present != null) {
            present.close();
        }
        fonts.close();
    }
}
