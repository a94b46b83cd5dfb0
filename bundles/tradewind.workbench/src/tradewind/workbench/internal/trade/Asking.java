package tradewind.workbench.internal.trade;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.connection.AccountKind;

/** Asks with a sentence before orders may leave on their own. Staying is the default: Enter and Esc change nothing. */
public final class Asking extends Dialog {
    private static final int WIDTH = 560;
    private final AccountKind kind;
    private final String verb;
    private final String sentence;
    private final List<String> remarks;

    private Asking(Shell shell, AccountKind kind, String verb, String sentence, List<String> remarks) {
        super(shell);
        this.kind = kind;
        this.verb = verb;
        this.sentence = sentence;
        this.remarks = remarks;
    }

    /** @param verb the button that does it. @return whether the person wants it */
    public static boolean confirmed(Shell shell, AccountKind kind, String verb, String sentence, List<String> remarks) {
        return new Asking(shell, kind, verb, sentence, remarks).open() == OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(verb + "? \u2013 " + kind);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(16, 14).spacing(8, 10).applyTo(area);
        KindBand band = new KindBand(area);
        band.show(kind, kind == AccountKind.LIVE ? "real money" : "no real money");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(band);
        wrapped(area, sentence).setFont(JFaceResources.getBannerFont());
        remarks.stream().filter(r -> !r.isEmpty()).forEach(r -> wrapped(area, r));
        return area;
    }

    private static Label wrapped(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, "Cancel", true);
        createButton(parent, IDialogConstants.OK_ID, "&" + verb, false);
    }

    @Override
    public void create() {
        super.create();
        @Nullable Button cancel = getButton(IDialogConstants.CANCEL_ID);
        if (cancel != null) {
            cancel.setFocus();
        }
    }
}
