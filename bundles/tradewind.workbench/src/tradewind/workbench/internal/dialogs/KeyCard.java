package tradewind.workbench.internal.dialogs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.ArrayList;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** All keys on one card, as they are bound at this moment. */
public final class KeyCard extends PopupDialog {
    private static final int COLUMNS = 4;
    /** Keys of the chart, which reads them itself while it has the focus. */
    private static final List<String[]> CHART = List.of(
            new String[] {"letters", "Symbol"}, new String[] {"digits", "Interval"},
            new String[] {"+  \u2212  wheel", "Zoom"}, new String[] {"drag, arrows", "Move"},
            new String[] {"PgUp / PgDn", "Move by a window"}, new String[] {"Home / End", "Oldest / latest bar"},
            new String[] {"Alt+R", "Reset"}, new String[] {"Alt+G", "Go to a date"},
            new String[] {"Alt+I", "Indicators"}, new String[] {"Alt+P", "Forecasts"},
            new String[] {"Alt+B", "Trades of the back-test"},
            new String[] {"Alt+S", "Save the picture"}, new String[] {"Tab", "Select an order line"},
            new String[] {"\u2191 / \u2193", "Move the line (Shift \u00d710)"}, new String[] {"Enter / Esc", "Drop it / give up"});

    /** Keys of the table of strategies. */
    private static final List<String[]> STRATEGIES = List.of(
            new String[] {"Ins", "Start a strategy"}, new String[] {"Ctrl+Enter", "Arm (asks) or disarm"},
            new String[] {"Enter", "Decision log"}, new String[] {"Del", "Stop, keep the position"},
            new String[] {"Shift+Del", "Close the position and stop"}, new String[] {"Ctrl+Del", "Kill this strategy"});

    public KeyCard(Shell shell) {
        super(shell, PopupDialog.INFOPOPUPRESIZE_SHELLSTYLE, true, false, false, false, false, "Keys",
                "Esc closes. Window, Preferences, Keys changes them.");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(16, 12).spacing(32, 16).applyTo(area);
        Map<String, List<String[]>> groups = new TreeMap<>(bound());
        groups.put("Chart", CHART);
        groups.put("Strategies", STRATEGIES);
        groups.forEach((name, keys) -> group(area, name, keys));
        return area;
    }

    private static void group(Composite parent, String name, List<String[]> keys) {
        Composite group = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(group);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(group);
        Label title = new Label(group, SWT.NONE);
        title.setText(name);
        title.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
        for (String[] key : keys) {
            new Label(group, SWT.NONE).setText(key[0]);
            new Label(group, SWT.NONE).setText(key[1]);
        }
    }

    /** Keys and command names by category. */
    private static Map<String, List<String[]>> bound() {
        IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
        Map<String, List<String[]>> groups = new TreeMap<>();
        for (Binding binding : service.getBindings()) {
            if (binding.getParameterizedCommand() == null || service.getActiveScheme() == null
                    || !binding.getSchemeId().equals(service.getActiveScheme().getId())) {
                continue;
            }
            try {
                Command command = binding.getParameterizedCommand().getCommand();
                groups.computeIfAbsent(command.getCategory().getName(), c -> new ArrayList<>()).add(new String[] {
                        binding.getTriggerSequence().format(), binding.getParameterizedCommand().getName()});
            } catch (NotDefinedException e) {
                // A key whose command is not installed does nothing and has no place on the card.
                continue;
            }
        }
        groups.values().forEach(keys -> keys.sort((a, b) -> a[1].compareTo(b[1])));
        return groups;
    }
}
