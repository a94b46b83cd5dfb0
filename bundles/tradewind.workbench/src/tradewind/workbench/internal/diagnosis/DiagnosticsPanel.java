package tradewind.workbench.internal.diagnosis;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import tradewind.core.Subscription;
import tradewind.core.connection.Notice;
import tradewind.workbench.internal.diagnosis.Finding.Verdict;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.theme.Icons;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** The checks on one side, what to do and the server's notices on the other; looks again every few seconds. */
final class DiagnosticsPanel extends Composite {
    private static final int REPEAT_MILLIS = 5000;
    /** Pixels from which on two columns have room for what they say. */
    private static final int WIDE = 1100;

    private final LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
    private final SashForm sash;
    private final Table checks;
    private final Text advice;
    private final Table notices;
    private List<Finding> findings = List.of();
    private boolean running;

    DiagnosticsPanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        sash = new SashForm(this, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        checks = table(sash, new String[] {"", "Check", "State", "What is the case"}, new int[] {100, 235, 80, 430});
        checks.addListener(SWT.Selection, e -> showAdvice());
        Composite right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
        advice = new Text(right, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 110).indent(8, 6).applyTo(advice);
        notices = table(right, new String[] {"Time", "Code", "Message of the server", "What it means"},
                new int[] {160, 60, 380, 380});
        GridDataFactory.fillDefaults().grab(true, true).applyTo(notices);
        sash.setWeights(60, 40);
        addListener(SWT.Resize, e -> sash.setOrientation(
                getSize().x > WIDE || getSize().y < 420 ? SWT.HORIZONTAL : SWT.VERTICAL));
        Latest<Boolean> newNotices = new Latest<>(this, b -> showNotices());
        Subscription following = Doctor.onDuty().onNotice(() -> newNotices.accept(Boolean.TRUE));
        addDisposeListener(e -> following.close());
        Themes.onChange(this, () -> {
            showFindings(findings);
            showNotices();
        });
        showNotices();
        repeat();
    }

    private static Table table(Composite parent, String[] titles, int[] widths) {
        Table table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles[i]);
            column.setWidth(widths[i]);
        }
        return table;
    }

    private void repeat() {
        if (isDisposed()) {
            return;
        }
        if (isVisible()) {
            examine();
        }
        getDisplay().timerExec(REPEAT_MILLIS, this::repeat);
    }

    /** Runs the checks away from the display thread and shows what they find. */
    void examine() {
        if (running) {
            return;
        }
        running = true;
        OnDisplay.then(CompletableFuture.supplyAsync(Doctor.onDuty()::examine), this, found -> {
            running = false;
            showFindings(found);
        }, error -> {
            running = false;
            System.getLogger(DiagnosticsPanel.class.getName()).log(System.Logger.Level.ERROR,
                    "The checks could not be run", error);
        });
    }

    private void showFindings(List<Finding> next) {
        findings = next;
        Palette palette = Themes.palette();
        while (checks.getItemCount() > next.size()) {
            checks.remove(checks.getItemCount() - 1);
        }
        for (int i = 0; i < next.size(); i++) {
            TableItem item = i < checks.getItemCount() ? checks.getItem(i) : new TableItem(checks, SWT.NONE);
            Finding f = next.get(i);
            boolean first = i == 0 || !next.get(i - 1).group().equals(f.group());
            item.setText(new String[] {first ? f.group() : "", f.check(), word(f.verdict()),
                    f.found().replace('\n', ' ')});
            item.setImage(1, image(f.verdict()));
            item.setForeground(2, switch (f.verdict()) {
                case OK -> palette.good();
                case WARNING -> palette.warning();
                case FAILED -> palette.bad();
                case OPEN -> palette.muted();
            });
        }
        if (checks.getSelectionIndex() < 0) {
            checks.setSelection(worst(next));
        }
        showAdvice();
    }

    private static int worst(List<Finding> findings) {
        for (Verdict verdict : List.of(Verdict.FAILED, Verdict.WARNING)) {
            for (int i = 0; i < findings.size(); i++) {
                if (findings.get(i).verdict() == verdict) {
                    return i;
                }
            }
        }
        return 0;
    }

    private Image image(Verdict verdict) {
        return resources.create(Icons.descriptor(switch (verdict) {
            case OK -> "ok";
            case WARNING -> "warning";
            case FAILED -> "failed";
            case OPEN -> "open";
        }));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case OK -> "in order";
            case WARNING -> "look here";
            case FAILED -> "wrong";
            case OPEN -> "open";
        };
    }

    private void showAdvice() {
        int index = checks.getSelectionIndex();
        String text = "";
        if (index >= 0 && index < findings.size()) {
            Finding f = findings.get(index);
            text = f.check() + "\n" + f.found() + "\n\n" + (f.advice().isEmpty() ? "Nothing to do." : f.advice());
        }
        if (!advice.getText().equals(text)) {
            advice.setText(text);
        }
    }

    private void showNotices() {
        List<Notice> all = Doctor.onDuty().notices();
        Palette palette = Themes.palette();
        notices.setRedraw(false);
        notices.removeAll();
        for (Notice n : all) {
            TableItem item = new TableItem(notices, SWT.NONE);
            item.setImage(0, image(switch (n.severity()) {
                case INFO -> Verdict.OPEN;
                case WARNING -> Verdict.WARNING;
                case ERROR -> Verdict.FAILED;
            }));
            item.setText(new String[] {
                    Times.moment(n.time(), DisplayZoneSetting.current().zone(java.util.Optional.empty())),
                    String.valueOf(n.code()), n.text(), n.advice()});
            item.setForeground(1, n.severity() == Notice.Severity.INFO ? palette.muted() : palette.warning());
        }
        notices.setRedraw(true);
    }

    @Override
    public boolean setFocus() {
        return checks.setFocus();
    }
}
