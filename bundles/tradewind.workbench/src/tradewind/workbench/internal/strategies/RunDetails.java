package tradewind.workbench.internal.strategies;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.RunFigures;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** The run that is looked at, in sentences: what it may, what it costs, what its limits are, why it ended. */
final class RunDetails extends Composite {
    private final Label heading;
    private final Label costs;
    private final Label books;
    private final Label limits;
    private Optional<RunRow> shown = Optional.empty();

    RunDetails(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 4).spacing(0, 3).applyTo(this);
        heading = line();
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        costs = line();
        books = line();
        limits = line();
        Themes.onChange(this, () -> show(shown));
    }

    private Label line() {
        Label label = Themes.ownColours(new Label(this, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void show(Optional<RunRow> row) {
        shown = row;
        Palette p = Themes.palette();
        boolean moved = row.isEmpty() ? say(heading, "", p.text()) : say(heading, heading(row.get()),
                RunMood.of(row.get().status()) == RunMood.FAILED ? p.bad() : p.text());
        String banner = row.map(r -> r.status().banner()).orElse("");
        moved |= say(costs, banner.isEmpty() ? "" : "On the bars at its start: " + banner,
                banner.startsWith("A gain") ? p.muted() : p.bad());
        moved |= say(books, row.map(RunDetails::books).orElse(""), p.muted());
        moved |= say(limits, row.map(RunDetails::limits).orElse(""),
                row.flatMap(RunRow::limit).filter(LimitUse::near).isPresent() ? p.bad() : p.muted());
        if (moved) {
            getParent().layout(true, true);
        }
    }

    /** @return whether lines have come or gone, or may be wrapped otherwise */
    private boolean say(Label label, String text, Color color) {
        label.setForeground(color);
        if (text.equals(label.getData())) {
            return false;
        }
        boolean moved = label.getData() == null || text.isEmpty() != label.getText().isEmpty()
                || text.length() > label.getText().length() + 2;
        label.setData(text);
        label.setText(text.replace("&", "&&"));
        ((GridData) label.getLayoutData()).exclude = text.isEmpty();
        label.setVisible(!text.isEmpty());
        return moved;
    }

    private static String heading(RunRow r) {
        return r.name() + " on " + r.symbol() + ": " + r.status().text() + ".  "
                + RunText.settings(r.run().request().settings()) + ".";
    }

    private static String books(RunRow r) {
        RunFigures f = r.status().figures();
        return "Account: " + book(f.account(), r.currency())
                + f.shadow().map(b -> "      Shadow: " + book(b, r.currency())).orElse("");
    }

    private static String book(RunBook b, String currency) {
        return "holds " + Numbers.size(b.position()) + (b.position() == 0 ? "" : " at " + Numbers.price(b.averagePrice(), 2))
                + ", result " + RunColumns.money(b.profit()) + " " + currency + ", of which costs "
                + Numbers.price(b.costs(), 2);
    }

    private static String limits(RunRow r) {
        return "Limits used: " + LimitUse.all(r.sandbox(), r.book(), r.status().figures(),
                r.run().request().instrument().multiplier().doubleValue()).stream().map(LimitUse::sentence)
                .collect(Collectors.joining(", ")) + ".";
    }
}
