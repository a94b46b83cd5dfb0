package tradewind.workbench.internal.plugins;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import tradewind.core.plugin.InstalledPlugIn;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInFailure;
import tradewind.core.plugin.PlugIns;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.theme.Themes;

/** Shows what a plug-in is and may do, and installs it if a person says so. */
final class InstallDialog extends TitleAreaDialog {
    private static final int WIDTH = 820;

    private final Optional<PlugIn> newer;
    private final Optional<PlugIn> replaced;
    private @Nullable Widgets widgets;
    private List<PlugIn> present = List.of();
    private boolean busy;
    private boolean installing;

    /** What the person works with; no site is asked for where an update is shown. */
    private record Widgets(Optional<Text> site, Optional<Button> look, PlugInTable<PlugIn> offers, Text facts) {
    }

    /** Asks for a site. */
    InstallDialog(Shell shell) {
        this(shell, Optional.empty(), Optional.empty());
    }

    /** Shows a newer version of what is installed. */
    InstallDialog(Shell shell, PlugIn newer, PlugIn replaced) {
        this(shell, Optional.of(newer), Optional.of(replaced));
    }

    private InstallDialog(Shell shell, Optional<PlugIn> newer, Optional<PlugIn> replaced) {
        super(shell);
        this.newer = newer;
        this.replaced = replaced;
        setHelpAvailable(false);
    }

    static PlugIns plugIns() {
        return Services.find(PlugIns.class).orElseThrow(() -> new PlugInFailure(
                "This installation has no part that can install plug-ins"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText(newer.isPresent() ? "Update a plug-in" : "Install a plug-in");
        setTitle(newer.isPresent() ? "Update a plug-in" : "Install a plug-in");
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        Composite row = newer.isPresent() ? null : row(form);
        Text site = row == null ? null : new Text(row, SWT.BORDER);
        Button look = row == null || site == null ? null : buttons(row, site);
        PlugInTable<PlugIn> offers = new PlugInTable<>(form, PlugIn.class, WIDTH, 110, this::choose)
                .column("Name", 40, PlugIn::name).column("Version", 20, PlugIn::version)
                .column("Vendor", 20, PlugIn::vendor).column("Signed by", 30, PlugInSentences::signer);
        Text facts = new Text(form, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 230).applyTo(facts);
        widgets = new Widgets(Optional.ofNullable(site), Optional.ofNullable(look), offers, facts);
        setMessage(start());
        return area;
    }

    private String start() {
        return newer.map(p -> "Read what it is. It takes the place of the installed version; what runs of it is stopped.")
                .orElse("Where is it? A folder, a zip or an address with a p2 site.");
    }

    private static Composite row(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText("&Site");
        return row;
    }

    private Button buttons(Composite row, Text site) {
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(site);
        Button browse = new Button(row, SWT.PUSH);
        browse.setText("&Browse\u2026");
        browse.addListener(SWT.Selection, e -> {
            String folder = new DirectoryDialog(getShell()).open();
            if (folder != null) {
                site.setText(folder);
                look();
            }
        });
        Button look = new Button(row, SWT.PUSH);
        look.setText("&Look");
        look.addListener(SWT.Selection, e -> look());
        site.addListener(SWT.DefaultSelection, e -> look());
        return look;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, "&Install", false);
        createButton(parent, CANCEL, "Cancel", false);
        Widgets w = widgets;
        if (w != null) {
            w.look().ifPresent(look -> getShell().setDefaultButton(look));
            newer.ifPresent(p -> show(w, List.of(p)));
        }
    }

    @Override
    public void create() {
        super.create();
        Widgets w = widgets;
        if (w != null) {
            w.site().ifPresentOrElse(Text::setFocus, w.offers()::setFocus);
        }
        enable();
    }

    private void look() {
        Widgets w = widgets;
        if (w != null && !busy) {
            String text = w.site().map(Text::getText).orElse("");
            work("Reading the site \u2026", () -> {
                present = plugIns().installed().stream().map(InstalledPlugIn::plugIn).toList();
                return plugIns().offers(SiteAddress.parse(text));
            }, offers -> {
                show(w, offers);
                w.offers().setFocus();
                setMessage(offers.isEmpty() ? "There is no plug-in at this site."
                        : "Read what it is. A plug-in is a program: install what you trust.");
            });
        }
    }

    private void show(Widgets w, List<PlugIn> offers) {
        w.offers().show(offers);
        choose(w.offers().chosen());
    }

    private void choose(Optional<PlugIn> one) {
        Widgets w = widgets;
        if (w != null) {
            w.facts().setText(one.map(p -> PlugInSentences.facts(p, replaced.or(() -> present.stream()
                    .filter(o -> o.id().equals(p.id())).findFirst()))).orElse(""));
            enable();
        }
    }

    private void enable() {
        Widgets w = widgets;
        Button ok = getButton(OK);
        if (w != null && ok != null) {
            Optional<PlugIn> one = w.offers().chosen();
            ok.setText(one.isEmpty() ? "&Install" : one.get().signer().isPresent() ? "&Trust and install"
                    : "&Install for simulation");
            Themes.setEnabled(ok, !busy && one.isPresent());
            w.look().ifPresent(look -> Themes.setEnabled(look, !busy));
            setButtonLayoutData(ok);
            ok.getParent().requestLayout();
        }
    }

    @Override
    protected void okPressed() {
        Widgets w = widgets;
        if (w != null && !busy) {
            installing = true;
            w.offers().chosen().ifPresent(offer -> work("Installing " + offer.name() + " \u2026", () -> {
                plugIns().install(offer);
                return offer;
            }, done -> super.okPressed()));
        }
    }

    /** An installation that has begun is not left alone. */
    @Override
    protected boolean canHandleShellCloseEvent() {
        return super.canHandleShellCloseEvent() && !installing;
    }

    private <T> void work(String doing, Supplier<T> task, Consumer<T> done) {
        Widgets w = widgets;
        if (w != null) {
            begin(doing);
            OnDisplay.then(CompletableFuture.supplyAsync(task), w.facts(), value -> {
                begin("");
                done.accept(value);
            }, reason -> {
                begin("");
                setErrorMessage(reason.getMessage());
            });
        }
    }

    private void begin(String doing) {
        busy = !doing.isEmpty();
        installing = busy && installing;
        Button cancel = getButton(CANCEL);
        if (cancel != null) {
            Themes.setEnabled(cancel, !installing);
        }
        setErrorMessage(null);
        setMessage(busy ? doing : start());
        enable();
    }
}
