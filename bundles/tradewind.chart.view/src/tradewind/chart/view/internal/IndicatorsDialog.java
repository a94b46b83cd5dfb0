package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.indicator.IndicatorDescriptor;
import tradewind.core.indicator.IndicatorDescriptor.Group;
import tradewind.core.indicator.IndicatorKind;

/**
 * Chooses the indicators of the chart: on the left what there is, in the middle what is shown, on the right the parameters of
 * the one selected. Enter or a double click adds, Delete removes. Display thread.
 */
final class IndicatorsDialog extends TitleAreaDialog {
    private final List<IndicatorKind> kinds;
    private final List<ChosenIndicator> chosen;
    private @Nullable Tree offered;
    private org.eclipse.swt.widgets.@Nullable List shown;
    private @Nullable Composite side;

    IndicatorsDialog(Shell parent, List<IndicatorKind> kinds, List<ChosenIndicator> chosen) {
        super(parent);
        this.kinds = kinds;
        this.chosen = new ArrayList<>(chosen);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What is to be shown, once the dialog was closed with OK. */
    List<ChosenIndicator> chosen() {
        return List.copyOf(chosen);
    }

    @Override
    protected Point getInitialSize() {
        Point least = super.getInitialSize();
        return new Point(Math.max(860, least.x), Math.max(560, least.y));
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        getShell().setText("Indicators");
        setTitle("Indicators of the chart");
        setMessage("Enter or double click adds one, Delete takes it away.");
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 14;
        layout.marginHeight = 12;
        layout.horizontalSpacing = 14;
        area.setLayout(layout);
        heading(area, "&There are:");
        heading(area, "&Shown:");
        heading(area, "Parameters:");
        offered = offer(area);
        shown = list(area);
        Composite place = new Composite(area, SWT.NONE);
        place.setLayout(new GridLayout(1, false));
        place.setLayoutData(fill(300));
        side = place;
        refresh(chosen.isEmpty() ? -1 : 0);
        return area;
    }

    private static void heading(Composite area, String text) {
        new Label(area, SWT.NONE).setText(text);
    }

    private static GridData fill(int width) {
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = width;
        data.heightHint = 330;
        return data;
    }

    private Tree offer(Composite area) {
        Tree tree = new Tree(area, SWT.SINGLE | SWT.BORDER);
        tree.setLayoutData(fill(290));
        for (Group group : Group.values()) {
            TreeItem parent = new TreeItem(tree, SWT.NONE);
            parent.setText(group.title());
            for (IndicatorKind kind : kinds) {
                if (kind.descriptor().group() == group) {
                    TreeItem item = new TreeItem(parent, SWT.NONE);
                    item.setText(kind.descriptor().name());
                    item.setData(kind);
                }
            }
            parent.setExpanded(true);
        }
        tree.addListener(SWT.DefaultSelection, e -> add());
        tree.addListener(SWT.Selection, e -> kindSelected().ifPresent(k -> setMessage(k.descriptor().description())));
        return tree;
    }

    private org.eclipse.swt.widgets.List list(Composite area) {
        Composite column = new Composite(area, SWT.NONE);
        column.setLayoutData(fill(200));
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        column.setLayout(layout);
        var list = new org.eclipse.swt.widgets.List(column, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        list.addListener(SWT.Selection, e -> form(list.getSelectionIndex()));
        list.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                remove();
            }
        });
        button(column, "&Add", this::add);
        button(column, "&Remove", this::remove);
        return list;
    }

    private static void button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.addListener(SWT.Selection, e -> run.run());
    }

    private Optional<IndicatorKind> kindSelected() {
        Tree tree = offered;
        if (tree == null || tree.getSelectionCount() == 0) {
            return Optional.empty();
        }
        return tree.getSelection()[0].getData() instanceof IndicatorKind kind ? Optional.of(kind) : Optional.empty();
    }

    private void add() {
        kindSelected().ifPresent(kind -> {
            chosen.add(new ChosenIndicator(kind.descriptor().id(), Map.of()));
            refresh(chosen.size() - 1);
        });
    }

    private void remove() {
        var list = shown;
        if (list != null && list.getSelectionIndex() >= 0) {
            int at = list.getSelectionIndex();
            chosen.remove(at);
            refresh(Math.min(at, chosen.size() - 1));
        }
    }

    private void refresh(int selected) {
        names();
        var list = shown;
        if (list != null && selected >= 0) {
            list.setSelection(selected);
        }
        form(selected);
    }

    /** The list as it is, the selection stays. */
    private void names() {
        var list = shown;
        if (list == null) {
            return;
        }
        int selected = list.getSelectionIndex();
        list.removeAll();
        for (ChosenIndicator one : chosen) {
            list.add(PlacedIndicator.of(List.of(one), this::kind).stream().findFirst().map(PlacedIndicator::title)
                    .orElse(one.id() + " (not installed)"));
        }
        list.setSelection(selected);
    }

    private Optional<IndicatorKind> kind(String id) {
        return kinds.stream().filter(k -> k.descriptor().id().equals(id)).findFirst();
    }

    private void form(int index) {
        Composite place = side;
        if (place == null) {
            return;
        }
        for (Control old : place.getChildren()) {
            old.dispose();
        }
        setErrorMessage(null);
        if (index >= 0) {
            kind(chosen.get(index).id()).ifPresent(kind -> form(place, kind.descriptor(), index));
        }
        place.layout(true, true);
    }

    private void form(Composite place, IndicatorDescriptor told, int index) {
        setMessage(told.description());
        Label name = new Label(place, SWT.WRAP);
        name.setText(told.name());
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        if (told.parameters().isEmpty()) {
            new Label(place, SWT.NONE).setText("It has no parameters.");
        }
        new ParameterForm(place, told.parameters(), chosen.get(index).values(), v -> changed(told, index, v)).control()
                .setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    /** A value that is not allowed is said and does not count; OK waits until it is put right. */
    private void changed(IndicatorDescriptor told, int index, Map<String, String> values) {
        Button ok = getButton(IDialogConstants.OK_ID);
        try {
            Map<String, String> kept = new HashMap<>(ParameterValues.of(told.parameters(), values).values());
            told.parameters().forEach(p -> kept.remove(p.name(), p.defaultValue()));
            chosen.set(index, new ChosenIndicator(told.id(), kept));
            names();
            setErrorMessage(null);
            ok.setEnabled(true);
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage());
            ok.setEnabled(false);
        }
    }
}
