package tradewind.workbench.internal.forms;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import tradewind.workbench.internal.theme.Themes;

/** Titled fields that scroll, over a foot that stays, with messages as wide as it and a row of buttons. */
public abstract class ScrolledForm extends Composite {
    /** Where the fields go, below each other. */
    protected final Composite body;
    /** Where messages and buttons go. */
    protected final Composite foot;
    private final ScrolledComposite scroller;

    /** @param buttons in the row of the foot */
    protected ScrolledForm(Composite parent, int buttons) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        body = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 6).applyTo(body);
        scroller.setContent(body);
        body.addListener(SWT.Resize, e -> resize());
        scroller.addListener(SWT.Resize, e -> resize());
        foot = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(buttons).margins(12, 8).spacing(8, 6).applyTo(foot);
        wide(foot);
    }

    /** As wide as there is room, as high as it needs to be. */
    protected final void resize() {
        Rectangle area = scroller.getClientArea();
        scroller.setMinSize(body.computeSize(area.width, SWT.DEFAULT));
    }

    protected static void wide(Composite area) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    protected final void title(String name) {
        Label title = new Label(body, SWT.NONE);
        title.setText(name);
        title.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().indent(0, 4).applyTo(title);
    }

    /** A button of the foot. */
    protected final Button button(String text, String tip, Runnable work) {
        return button(foot, text, tip, work);
    }

    /** A button that takes the room there is. */
    public static Button button(Composite parent, String text, String tip, Runnable work) {
        Button button = Themes.ownColours(new Button(parent, SWT.PUSH));
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> work.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }
}
