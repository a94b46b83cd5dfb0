package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.Scene;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;
import tradewind.core.label.TradeLabels;

/** The trade labels that a person has put on the chart; they last as long as the program. Display thread. */
final class HandLabels {
    private final Service<TradeLabels> labels;
    private final List<Subscription> added = new ArrayList<>();

    HandLabels(Service<TradeLabels> labels) {
        this.labels = labels;
    }

    /** Asks for a label at the bar under the crosshair, or the latest one. */
    void ask(Shell shell, Scene scene, Optional<Instrument> instrument) {
        Optional<TradeLabels> present = labels.get();
        if (present.isEmpty() || instrument.isEmpty() || scene.isEmpty()) {
            return;
        }
        int bar = scene.readOutBar();
        boolean latest = bar == scene.series().size() - 1;
        long time = scene.series().time(bar);
        double close = scene.series().close(bar);
        int decimals = scene.subject().increments().decimalsAt(close);
        TradeLabelDialog dialog = new TradeLabelDialog(shell, latest ? OptionalLong.empty() : OptionalLong.of(time),
                Figures.moment(time, scene.zone(), scene.series().barSize().seconds()),
                String.format(Locale.ROOT, "%." + decimals + "f", close));
        if (dialog.open() == Window.OK) {
            dialog.label().ifPresent(label -> added.add(present.get().add(instrument.get(), label)));
        }
    }

    boolean isEmpty() {
        return added.isEmpty();
    }

    void removeAll() {
        added.forEach(Subscription::close);
        added.clear();
    }
}
