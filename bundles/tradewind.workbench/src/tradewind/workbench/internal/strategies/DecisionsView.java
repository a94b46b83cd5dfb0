package tradewind.workbench.internal.strategies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import tradewind.core.Subscription;
import tradewind.core.data.AtomicFile;
import tradewind.core.data.MarketFeed;
import tradewind.workbench.internal.blotter.Actions;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.blotter.RowTable;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.theme.Icons;

/** The decision log of the run that is looked at, newest line first: the end of its file. */
public final class DecisionsView extends ViewPart {
    public static final String ID = "tradewind.workbench.decisions";
    private static final int INTERVAL_MILLIS = 500;
    private static final long MOST_BYTES = 1 << 20;

    private @Nullable RowTable<Decision> table;
    private boolean everyBar;
    private List<Decision> read = List.of();
    private Optional<RunRow> run = Optional.empty();
    private String shown = "nothing yet";
    private boolean reading;

    @Override
    public void createPartControl(Composite parent) {
        RowTable<Decision> created = new RowTable<>(parent, columns(), Decision::number);
        table = created;
        created.mute(d -> !d.matters());
        MenuManager menu = Actions.copying(getViewSite().getActionBars(), created);
        IAction file = Actions.of("Open the &file", "browse", this::openFile);
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        List.of(everyBarAction(), file).forEach(tools::add);
        menu.add(new Separator());
        menu.add(file);
        Latest<RunDesk> latest = new Latest<>(created, INTERVAL_MILLIS, desk -> follow(desk.selected()));
        Subscription following = RunDesk.get().onChange(latest);
        Subscription zone = DisplayZoneSetting.onChange(z -> OnDisplay.run(created.getDisplay(), () -> {
            if (!created.isDisposed()) {
                created.rewrite();
            }
        }));
        created.addDisposeListener(e -> {
            following.close();
            zone.close();
        });
    }

    private static List<Column<Decision>> columns() {
        return List.of(Column.number("No.", "00 000", d -> Numbers.size(d.number())),
                Column.<Decision>text("Bar", "2026-11-29 00:00", d -> d.ends() ? Numbers.NONE : minute(d.bar()))
                        .tip("Start of the bar"),
                Column.number("Close", "00 000.00", d -> Double.isNaN(d.close()) ? Numbers.NONE : Double.toString(d.close())),
                Column.<Decision>text("Signal", "early \u2212100 %", DecisionsView::signal)
                        .colored((d, p) -> d.ends() ? p.bad() : d.signal().startsWith("early") ? p.muted() : null),
                Column.number("Held", "\u22120 000", Decision::position),
                Column.number("Working", "\u22120 000", Decision::working),
                Column.number("Target", "\u22120 000", Decision::target),
                Column.text("Reason", "take profit at 1 989.6 mmmm", Decision::reason),
                Column.<Decision>text("Order", "SELL 10 LMT touch+0.2 DAY", Decision::orders)
                        .colored((d, p) -> d.orders().contains("BUY") ? p.up() : p.down()),
                Column.<Decision>text("Gate", "what the model or the sandbox had to say about the entry", Decision::gate)
                        .colored((d, p) -> p.warning()));
    }

    private static String minute(Instant bar) {
        ZoneId zone = DisplayZoneSetting.current().zone(Desk.get().feed().map(MarketFeed::instrument));
        return Times.minute(bar, zone);
    }

    private static String signal(Decision d) {
        return d.ends() ? "STOPPED" : d.signal().equals("keep") ? "keep" : d.signal() + "\u202f%";
    }

    private IAction everyBarAction() {
        Action action = new Action("Every bar", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                everyBar = isChecked();
                show();
            }
        };
        action.setToolTipText("Show the bars too on which nothing was decided");
        action.setImageDescriptor(Icons.descriptor("filter"));
        return action;
    }

    private Optional<Path> file() {
        return run.flatMap(r -> r.run().request().log());
    }

    private void follow(Optional<RunRow> next) {
        String now = next.map(r -> System.identityHashCode(r.run()) + " " + r.status().bars() + r.status().state()).orElse("");
        run = next;
        RowTable<Decision> t = table;
        if (now.equals(shown) || t == null || reading) {
            return;
        }
        shown = now;
        if (file().isEmpty()) {
            read = List.of();
            show();
            return;
        }
        reading = true;
        Path log = file().get();
        OnDisplay.then(CompletableFuture.supplyAsync(() -> tail(log)), t, lines -> {
            reading = false;
            read = lines;
            show();
            follow(RunDesk.get().selected());
        }, error -> {
            reading = false;
            t.show(List.of(), String.valueOf(error.getMessage()));
        });
    }

    /** Newest first. @throws UncheckedIOException if it cannot be read */
    static List<Decision> tail(Path log) {
        try (FileChannel channel = FileChannel.open(log)) {
            long from = Math.max(0, channel.size() - MOST_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.position(from);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until the end as it was.
            }
            List<Decision> lines = new ArrayList<>(StandardCharsets.UTF_8.decode(bytes.flip()).toString().lines()
                    .flatMap(line -> Decision.parse(line).stream()).toList());
            return List.copyOf(lines.reversed());
        } catch (IOException e) {
            throw new UncheckedIOException("The decision log " + log + " cannot be read: " + AtomicFile.reason(e), e);
        }
    }

    private void show() {
        RowTable<Decision> t = table;
        if (t == null || t.isDisposed()) {
            return;
        }
        List<Decision> rows = everyBar ? read : read.stream().filter(Decision::matters).toList();
        t.show(rows, run.isEmpty() ? "No strategy has run yet." : file().isEmpty()
                ? "This run keeps no decision log." : run.get().name() + " on " + run.get().symbol() + ": "
                        + Numbers.count(rows.size(), "line", "lines") + " of " + Numbers.count(run.get().status().bars(), "bar",
                        "bars") + "   " + file().get().getFileName());
    }

    private void openFile() {
        file().ifPresent(f -> Program.launch(f.toString()));
    }

    @Override
    public void setFocus() {
        RowTable<Decision> t = table;
        if (t != null) {
            t.setFocus();
        }
    }
}
