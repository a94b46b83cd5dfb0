package tradewind.workbench.internal.backtest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import tradewind.core.bar.BarSize;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.workbench.internal.forms.ScrolledForm;
import tradewind.workbench.internal.live.FocusedFeed;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.models.DayFields;
import tradewind.workbench.internal.theme.Themes;

/** Which bars to play: those on screen, stored ones of one or more instruments, or files; size and days; and what there is. */
final class PastBarsForm {
    private static final BarSize[] SIZES = {BarSize.M1, BarSize.M2, BarSize.M5, BarSize.M10, BarSize.M15, BarSize.M30,
        BarSize.H1, BarSize.D1};

    /** A plain composite: the platform's light style does not know others. */
    private final Composite area;
    private final Runnable changed;
    private final Combo from;
    private final Button several;
    private final Button files;
    private final Combo size;
    private final Button regular;
    private final DayFields days;
    private final Label facts;
    private final FocusedFeed feed;
    private List<Instrument> known = List.of();
    private List<Instrument> instruments = List.of();
    private List<Path> paths = List.of();
    private boolean onScreen = true;
    private List<PastSeries> series = List.of();
    private String problem = "Looking for bars\u2026";
    private int readings;
    private boolean readSome;

    /** @param changed told on the display thread when other bars have been read */
    PastBarsForm(Composite parent, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        this.changed = changed;
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(area);
        label("&From");
        from = new Combo(area, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(from);
        from.addListener(SWT.Selection, e -> pick(from.getSelectionIndex()));
        label("");
        several = ScrolledForm.button(area, "&Several\u2026",
                "Choose one or more of the instruments whose bars are stored", this::chooseSeveral);
        files = ScrolledForm.button(area, "F&iles\u2026", "Take the bars of one or more CSV files, also compressed ones",
                this::openFiles);
        label("&Bars");
        size = new Combo(area, SWT.READ_ONLY);
        Arrays.stream(SIZES).forEach(s -> size.add(s.shortText()));
        size.select(0);
        size.addListener(SWT.Selection, e -> read());
        regular = Themes.ownColours(new Button(area, SWT.CHECK));
        regular.setText("Regular &hours");
        regular.setToolTipText("The stored bars of the regular hours only");
        regular.addListener(SWT.Selection, e -> read());
        label("&Days");
        days = new DayFields(area, () -> readings++, this::read);
        facts = Themes.ownColours(new Label(area, SWT.WRAP));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(facts);
        feed = new FocusedFeed(area, this::focused, this::newer);
        Themes.onChange(area, this::show);
        list();
    }

    private void label(String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    /** The bars that were read, none while there is a problem. */
    List<PastSeries> series() {
        return series;
    }

    /** Why there are none. */
    String problem() {
        return problem;
    }

    /** The bars as they are now: those on screen have grown since they were looked at. */
    CompletableFuture<List<PastSeries>> now() {
        return onScreen ? load() : CompletableFuture.completedFuture(series);
    }

    private CompletableFuture<List<PastSeries>> load() {
        try {
            BarsSource source = source();
            BarsSource.Stretch stretch = new BarsSource.Stretch(SIZES[Math.max(0, size.getSelectionIndex())],
                    regular.getSelection(), days.first(), days.last());
            return CompletableFuture.supplyAsync(() -> source.load(stretch));
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private BarsSource source() {
        if (!paths.isEmpty()) {
            return new BarsSource.Files(paths);
        }
        return onScreen ? new BarsSource.OnScreen(feed.feed().orElseThrow(() -> new IllegalArgumentException(
                "There is nothing on screen. Ctrl+L opens an instrument; or choose files."))) : new BarsSource.Stored(instruments);
    }

    private void focused(Optional<MarketFeed> now) {
        if (onScreen) {
            readSome = false;
            now.map(f -> f.settings().barSize().shortText()).filter(s -> size.indexOf(s) >= 0).ifPresent(size::setText);
        }
        list();
    }

    /** Bars have come where there were none. */
    private void newer(FeedSnapshot snapshot) {
        if (onScreen && !readSome && !snapshot.series().isEmpty()) {
            readSome = true;
            read();
        }
    }

    private void list() {
        CompletableFuture<List<Instrument>> all = CompletableFuture.supplyAsync(() -> Services.find(InstrumentCatalog.class)
                .map(InstrumentCatalog::all).orElse(List.of()).stream().distinct()
                .sorted(Comparator.comparing(Instrument::symbol)).toList());
        OnDisplay.then(all, area, found -> {
            known = found;
            fill();
            read();
        }, error -> fill());
    }

    /** First what is on screen, then each stored instrument; behind them several or files, if chosen. */
    private void fill() {
        from.removeAll();
        from.add("On screen: " + feed.feed().map(f -> f.instrument().displayName()).orElse("nothing"));
        known.forEach(i -> from.add("Stored: " + i.displayName()));
        if (!paths.isEmpty()) {
            from.add(paths.size() == 1 ? "File: " + paths.getFirst().getFileName() : paths.size() + " files");
            from.select(known.size() + 1);
        } else if (onScreen) {
            from.select(0);
        } else if (instruments.size() == 1) {
            from.select(1 + known.indexOf(instruments.getFirst()));
        } else {
            from.add("Stored: " + instruments.stream().map(Instrument::symbol).collect(Collectors.joining(", ")));
            from.select(known.size() + 1);
        }
        boolean ofFiles = !paths.isEmpty();
        size.setEnabled(!ofFiles);
        regular.setEnabled(!ofFiles && !onScreen);
        show();
    }

    private void pick(int index) {
        if (index > known.size()) {
            return;
        }
        paths = List.of();
        onScreen = index <= 0;
        instruments = onScreen ? List.of() : List.of(known.get(index - 1));
        fill();
        read();
    }

    private void chooseSeveral() {
        InstrumentsDialog dialog = new InstrumentsDialog(area.getShell(), known, instruments);
        List<Instrument> chosen = dialog.choose();
        if (!chosen.isEmpty()) {
            paths = List.of();
            onScreen = false;
            instruments = chosen;
            fill();
            read();
        }
    }

    private void openFiles() {
        FileDialog dialog = new FileDialog(area.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Bars to play");
        dialog.setFilterNames(new String[] {"Bars (*.csv, *.csv.gz)", "All files"});
        dialog.setFilterExtensions(new String[] {"*.csv;*.csv.gz", "*"});
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            paths = Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
            onScreen = false;
            fill();
            read();
        }
    }

    private void read() {
        int mine = ++readings;
        OnDisplay.then(load(), area, read -> {
            if (mine == readings) {
                have(read, PastSeries.facts(read));
            }
        }, error -> {
            if (mine == readings) {
                have(List.of(), String.valueOf(error.getMessage()));
            }
        });
    }

    private void have(List<PastSeries> next, String text) {
        series = next;
        problem = next.isEmpty() ? text : "";
        facts.setText(text.replace("&", "&&"));
        show();
        changed.run();
    }

    private void show() {
        Themes.setEnabled(several, !known.isEmpty());
        Themes.setEnabled(files, true);
        Themes.setEnabled(regular, regular.getEnabled());
        facts.setForeground(series.isEmpty() ? Themes.palette().warning() : Themes.palette().muted());
        facts.requestLayout();
    }

    Composite area() {
        return area;
    }

    boolean setFocus() {
        return from.setFocus();
    }
}
