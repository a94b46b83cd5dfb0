package tradewind.workbench.internal.trade;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
import org.eclipse.swt.widgets.Text;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.MarginPreview;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.theme.Themes;

/** Asks before an order leaves. Staying is the default: Enter and Esc send nothing. */
final class OrderDialog extends Dialog {
    private static final int WIDTH = 520;

    private final Question question;
    private final CompletableFuture<MarginPreview> preview;
    private String retyped = "";
    private boolean remembered;

    /** @param preview of the server, which fills in the commission when it comes */
    OrderDialog(Shell shell, Question question, CompletableFuture<MarginPreview> preview) {
        super(shell);
        this.question = question;
        this.preview = preview;
    }

    /** Whether the person does not want to be asked again. */
    boolean remembered() {
        return remembered;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(question.verb() + "? \u2013 " + question.kind());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(16, 14).spacing(8, 10).applyTo(area);
        KindBand band = new KindBand(area);
        band.show(question.kind(), question.kind() == AccountKind.LIVE ? "real money" : "no real money");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(band);
        Label sentence = wrapped(area, question.sentence().apply(Optional.empty()));
        sentence.setFont(JFaceResources.getBannerFont());
        for (String exit : question.exits()) {
            wrapped(area, "with " + exit);
        }
        FindingList findings = new FindingList(area);
        findings.show(question.verdict().findings());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT)
                .exclude(question.verdict().findings().isEmpty()).applyTo(findings);
        if (question.mustRetype()) {
            createRetyping(area);
        }
        if (question.rememberable()) {
            createRemembering(area);
        }
        OnDisplay.then(preview, sentence, p -> {
            sentence.setText(question.sentence().apply(Optional.of(p)));
            sentence.requestLayout();
        }, error -> sentence.setToolTipText("The server reckoned no commission: " + error.getMessage()));
        return area;
    }

    private static Label wrapped(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void createRetyping(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
        new Label(row, SWT.NONE).setText("Type the &quantity again to go on all the same:");
        Text typed = new Text(row, SWT.BORDER | SWT.RIGHT);
        GridDataFactory.fillDefaults().hint(80, SWT.DEFAULT).applyTo(typed);
        typed.addModifyListener(e -> {
            retyped = typed.getText();
            validate();
        });
    }

    private void createRemembering(Composite area) {
        Button remember = new Button(area, SWT.CHECK);
        remember.setText("Do not &ask again for this instrument in this session");
        remember.addListener(SWT.Selection, e -> remembered = remember.getSelection());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, "Cancel", true);
        createButton(parent, IDialogConstants.OK_ID, "&" + question.verb(), false);
        validate();
    }

    private void validate() {
        Button send = getButton(IDialogConstants.OK_ID);
        if (send != null && !send.isDisposed()) {
            Themes.setEnabled(send, question.allows(retyped));
        }
    }

    @Override
    public void create() {
        super.create();
        // The theme paints new buttons after they are made, also those that cannot be pressed.
        getShell().getDisplay().asyncExec(this::validate);
        @Nullable Button cancel = getButton(IDialogConstants.CANCEL_ID);
        if (cancel != null) {
            cancel.setFocus();
        }
    }

    @Override
    protected void okPressed() {
        if (question.allows(retyped)) {
            super.okPressed();
        }
    }
}
