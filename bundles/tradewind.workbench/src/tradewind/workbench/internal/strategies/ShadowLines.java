package tradewind.workbench.internal.strategies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.Subscription;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLines;
import tradewind.core.label.TradeLabel.LineStyle;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.StrategyRun;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.text.Numbers;

/** Keeps a line on the chart for what each shadow holds, with its profit. Display thread. */
final class ShadowLines {
    private static final String KEY = ShadowLines.class.getName();
    private static final int INTERVAL_MILLIS = 500;

    private final Map<StrategyRun, Drawn> drawn = new HashMap<>();

    private record Drawn(PriceLines.Placed placed, PriceLine line) {
    }

    private ShadowLines() {
    }

    /** From now on, as long as the window lives. A second call changes nothing. */
    static void in(Shell shell) {
        if (shell.getData(KEY) == null) {
            ShadowLines lines = new ShadowLines();
            shell.setData(KEY, lines);
            Latest<RunDesk> latest = new Latest<>(shell, INTERVAL_MILLIS, lines::draw);
            Subscription following = RunDesk.get().onChange(latest);
            shell.addDisposeListener(e -> following.close());
        }
    }

    private void draw(RunDesk desk) {
        Optional<PriceLines> charts = Services.find(PriceLines.class);
        Map<StrategyRun, PriceLine> wanted = new LinkedHashMap<>();
        desk.rows().stream().filter(r -> !r.status().ended()).forEach(r -> r.status().figures().shadow()
                .filter(b -> b.position() != 0).ifPresent(b -> wanted.put(r.run(), line(b))));
        drawn.entrySet().removeIf(e -> {
            boolean gone = !wanted.containsKey(e.getKey());
            if (gone) {
                e.getValue().placed().close();
            }
            return gone;
        });
        charts.ifPresent(c -> wanted.forEach((run, line) -> put(c, run, line)));
    }

    private void put(PriceLines charts, StrategyRun run, PriceLine line) {
        Drawn before = drawn.get(run);
        if (before == null) {
            drawn.put(run, new Drawn(charts.add(run.request().instrument(), line, Optional.empty()), line));
        } else if (!before.line().equals(line)) {
            before.placed().move(line);
            drawn.put(run, new Drawn(before.placed(), line));
        }
    }

    static PriceLine line(RunBook book) {
        return new PriceLine(book.averagePrice(), "SHADOW " + (book.position() > 0 ? "LONG " : "SHORT ")
                + Numbers.size(Math.abs(book.position())) + "  " + RunColumns.money(book.unrealized()),
                PriceLine.Tone.POSITION, LineStyle.DASH_DOT, 1);
    }
}
