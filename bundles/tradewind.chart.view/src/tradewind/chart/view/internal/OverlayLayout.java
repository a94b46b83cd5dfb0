package tradewind.chart.view.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** One control fills the parent, another lies over it near the top. */
final class OverlayLayout extends Layout {
    private static final int TOP = 64;
    private final Control below;
    private final Control over;

    OverlayLayout(Control below, Control over) {
        this.below = below;
        this.over = over;
    }

    @Override
    protected Point computeSize(@Nullable Composite parent, int width, int height, boolean flush) {
        return new Point(width == SWT.DEFAULT ? 400 : width, height == SWT.DEFAULT ? 300 : height);
    }

    @Override
    protected void layout(@Nullable Composite parent, boolean flush) {
        Rectangle area = below.getParent().getClientArea();
        below.setBounds(area);
        Point size = over.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        over.setBounds(Math.max(0, (area.width - size.x) / 2), TOP, size.x, size.y);
    }
}
