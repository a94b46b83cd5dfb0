package tradewind.workbench.internal.backtest;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import tradewind.core.instrument.Instrument;

/** Lets a person choose some of the stored instruments. */
final class InstrumentsDialog {
    private final ListSelectionDialog dialog;

    InstrumentsDialog(Shell shell, List<Instrument> known, List<Instrument> chosen) {
        dialog = ListSelectionDialog.of(known).contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(new LabelProvider() {
                    @Override
                    public String getText(Object element) {
                        Instrument i = (Instrument) element;
                        return i.displayName() + ", " + i.longName();
                    }
                }).title("Several instruments")
                .message("Each is played with the same settings and its own quantity; the result is their sum.")
                .preselect(chosen.toArray()).create(shell);
    }

    /** Those chosen, none if the person gave up. */
    List<Instrument> choose() {
        if (dialog.open() != Window.OK) {
            return List.of();
        }
        return Arrays.stream(dialog.getResult()).map(Instrument.class::cast).toList();
    }
}
