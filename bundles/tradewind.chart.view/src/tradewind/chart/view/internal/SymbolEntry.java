package tradewind.chart.view.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.Focus;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;

/** Puts the instrument into focus that a person has typed, and lets choose where several are meant. Display thread. */
final class SymbolEntry {
    private static final String HINT = "Symbol, for example RHM, SAP@SMART/IBIS.EUR or FESX:FUT@EUREX";
    private final EntryBox box;
    private final Service<Focus> focus;

    SymbolEntry(EntryBox box, Service<Focus> focus) {
        this.box = box;
        this.focus = focus;
    }

    void open(String begun) {
        box.open("Symbol", begun, HINT, this::show);
    }

    private void show(String text) {
        Optional<Focus> present = focus.get();
        if (text.isEmpty() || present.isEmpty()) {
            box.remark(text.isEmpty() ? HINT : "Market data is not there yet; try again in a moment.");
            return;
        }
        try {
            ContractQuery query = ContractQuery.parse(text);
            FeedSettings settings = present.get().feed().map(MarketFeed::settings).orElse(FeedSettings.DEFAULT);
            box.remark("Looking for " + text.toUpperCase(java.util.Locale.ROOT) + " \u2026");
            Display display = box.getDisplay();
            present.get().show(query, settings, candidates -> choose(display, candidates))
                    .whenComplete((feed, failure) -> display.asyncExec(() -> done(failure)));
        } catch (IllegalArgumentException e) {
            box.remark(String.valueOf(e.getMessage()));
        }
    }

    private void done(@Nullable Throwable failure) {
        if (box.isDisposed()) {
            return;
        }
        Throwable cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
        if (cause == null || cause instanceof CancellationException) {
            box.close();
        } else {
            box.remark(String.valueOf(cause.getMessage()));
        }
    }

    private CompletableFuture<Optional<Instrument>> choose(Display display, List<Instrument> candidates) {
        CompletableFuture<Optional<Instrument>> chosen = new CompletableFuture<>();
        display.asyncExec(() -> chosen.complete(box.isDisposed() ? Optional.empty()
                : choose(box.getShell(), candidates)));
        return chosen;
    }

    private static Optional<Instrument> choose(Shell shell, List<Instrument> candidates) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(
                e -> e instanceof Instrument i ? describe(i) : ""));
        dialog.setTitle("Which one?");
        dialog.setMessage("Several instruments have this symbol. Choose one (type to filter):");
        dialog.setElements(candidates.toArray());
        dialog.setMultipleSelection(false);
        return dialog.open() == Window.OK && dialog.getFirstResult() instanceof Instrument i ? Optional.of(i)
                : Optional.empty();
    }

    private static String describe(Instrument i) {
        String exchange = i.primaryExchange().isEmpty() ? i.exchange() : i.primaryExchange();
        String expiry = i.expiry().isEmpty() ? "" : ", " + i.expiry();
        return i.displayName() + "  " + i.longName() + "  (" + i.type() + ", " + exchange + ", " + i.currency() + expiry
                + ")";
    }
}
