package tradewind.workbench.internal.plugins;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import tradewind.core.Subscription;
import tradewind.core.plugin.InstalledPlugIn;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugIns;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.theme.Themes;

/** What is installed beside the product, and what can be done with it. Everything happens while the product runs. */
public final class PlugInsDialog extends TitleAreaDialog {
    private static final int INSTALL = IDialogConstants.CLIENT_ID + 1;
    private static final int UPDATE = IDialogConstants.CLIENT_ID + 2;
    private static final int UNINSTALL = IDialogConstants.CLIENT_ID + 3;
    private static final int WIDTH = 860;
    private static final String MESSAGE = "Strategies and other parts that somebody else has made. A plug-in is a program:"
            + " install what you trust.";

    private @Nullable PlugInTable<InstalledPlugIn> table;
    private @Nullable Text details;
    private boolean busy;

    public PlugInsDialog(Shell shell) {
        super(shell);
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Plug-ins");
        setTitle("Plug-ins");
        setMessage(MESSAGE);
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        table = new PlugInTable<>(form, InstalledPlugIn.class, WIDTH, 150, this::choose)
                .column("Name", 26, p -> p.plugIn().name()).column("Version", 14, p -> p.plugIn().version())
                .column("Vendor", 16, p -> p.plugIn().vendor())
                .column("Signed by", 20, p -> PlugInSentences.signer(p.plugIn()))
                .column("May trade", 13, PlugInSentences::trades).column("Check", 15, PlugInSentences::check);
        Text text = new Text(form, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 190).applyTo(text);
        details = text;
        Subscription bound = Services.bind(PlugIns.class, p -> p.onChange(
                () -> OnDisplay.run(text.getDisplay(), this::refresh)));
        text.addDisposeListener(e -> bound.close());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, INSTALL, "&Install\u2026", true);
        createButton(parent, UPDATE, "&Update", false);
        createButton(parent, UNINSTALL, "U&ninstall", false);
        createButton(parent, OK, "Close", false);
        enable();
        refresh();
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case INSTALL -> new InstallDialog(getShell()).open();
            case UPDATE -> chosen().ifPresent(this::update);
            case UNINSTALL -> chosen().ifPresent(this::uninstall);
            default -> super.buttonPressed(id);
        }
    }

    private Optional<InstalledPlugIn> chosen() {
        PlugInTable<InstalledPlugIn> present = table;
        return present == null ? Optional.empty() : present.chosen();
    }

    private void choose(Optional<InstalledPlugIn> one) {
        Text text = details;
        if (text != null) {
            text.setText(one.map(PlugInSentences::details).orElse(""));
        }
        enable();
    }

    private void enable() {
        for (int id : new int[] {INSTALL, UPDATE, UNINSTALL}) {
            Button button = getButton(id);
            if (button != null) {
                Themes.setEnabled(button, !busy && (id == INSTALL || chosen().isPresent()));
            }
        }
    }

    private void refresh() {
        Text text = details;
        if (text != null && !text.isDisposed()) {
            OnDisplay.then(CompletableFuture.supplyAsync(() -> Services.find(PlugIns.class)
                    .map(PlugIns::installed).orElse(List.of())), text, this::show, this::failed);
        }
    }

    private void show(List<InstalledPlugIn> installed) {
        PlugInTable<InstalledPlugIn> present = table;
        if (present != null) {
            present.show(installed);
            choose(present.chosen());
        }
    }

    private void update(InstalledPlugIn one) {
        work("Looking for a newer version of " + one.plugIn().name() + " \u2026", () -> plugIns().update(one.plugIn()),
                newer -> newer.ifPresentOrElse(p -> new InstallDialog(getShell(), p, one.plugIn()).open(),
                        () -> setMessage(one.plugIn().name() + " " + one.plugIn().version() + " is the newest version at "
                                + one.plugIn().site() + ".")));
    }

    private void uninstall(InstalledPlugIn one) {
        PlugIn plugIn = one.plugIn();
        if (MessageDialog.openConfirm(getShell(), "Uninstall", "Uninstall " + plugIn.name() + " " + plugIn.version()
                + "?\n\nWhat it runs is stopped; positions stay as they are.")) {
            work("Removing " + plugIn.name() + " \u2026", () -> {
                plugIns().remove(plugIn.id());
                return plugIn;
            }, p -> setMessage(p.name() + " is removed."));
        }
    }

    private static PlugIns plugIns() {
        return InstallDialog.plugIns();
    }

    private <T> void work(String doing, Supplier<T> task, Consumer<T> done) {
        Text owner = details;
        if (owner != null) {
            begin(doing);
            OnDisplay.then(CompletableFuture.supplyAsync(task), owner, value -> {
                begin("");
                done.accept(value);
            }, this::failed);
        }
    }

    /** @param doing empty if nothing is done any more */
    private void begin(String doing) {
        busy = !doing.isEmpty();
        setErrorMessage(null);
        setMessage(busy ? doing : MESSAGE);
        enable();
        PlugInTable<InstalledPlugIn> present = table;
        if (present != null) {
            present.setFocus(); // A button that was pressed and is disabled would keep the keyboard to itself.
        }
    }

    private void failed(Throwable reason) {
        begin("");
        setErrorMessage(reason.getMessage());
    }
}
