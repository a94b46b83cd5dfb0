package tradewind.workbench.internal.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;
import tradewind.workbench.internal.live.FocusedFeed;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.theme.Themes;

/** Which bars: instrument or file, size, days; and what there is of them. */
final class BarsForm {
    private static final BarSize[] SIZES = {BarSize.M1, BarSize.M2, BarSize.M3, BarSize.M5, BarSize.M10, BarSize.M15,
        BarSize.M20, BarSize.M30, BarSize.H1, BarSize.D1};
    /** New bars come every minute; the count need not follow each. */
    private static final int NEWER_MILLIS = 60_000;

    /** A plain composite: the platform's light style does not know others. */
    private final Composite area;
    private final Runnable changed;
    private final Combo what;
    private final Button open;
    private final Combo size;
    private final Button regular;
    private final DayFields days;
    private final Label facts;
    /** What the first combo offers, in its order; behind them stands the file, if one was chosen. */
    private List<Instrument> instruments = List.of();
    private Optional<Instrument> chosen = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private boolean picked;
    private Optional<Subject> subject = Optional.empty();
    private String problem = "Looking for bars\u2026";
    private int readings;
    private long lastReading;

    /** @param changed told on the display thread when other bars have been read */
    BarsForm(Composite parent, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        this.changed = changed;
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(area);
        label("&Instrument");
        what = new Combo(area, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(what);
        what.addListener(SWT.Selection, e -> pick(what.getSelectionIndex()));
        open = Themes.ownColours(new Button(area, SWT.PUSH));
        open.setText("&File\u2026");
        open.setToolTipText("Take the bars of a CSV file, also a compressed one");
        open.addListener(SWT.Selection, e -> openFile());
        label("&Bars");
        size = new Combo(area, SWT.READ_ONLY);
        for (BarSize s : SIZES) {
            size.add(s.shortText());
        }
        size.select(0);
        size.addListener(SWT.Selection, e -> read());
        regular = Themes.ownColours(new Button(area, SWT.CHECK));
        regular.setText("&Regular hours");
        regular.addListener(SWT.Selection, e -> read());
        label("&Days");
        days = new DayFields(area, () -> readings++, this::read);
        facts = Themes.ownColours(new Label(area, SWT.WRAP));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(facts);
        new FocusedFeed(area, this::focused, this::newer);
        Themes.onChange(area, this::showFacts);
        listInstruments();
    }

    private void label(String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    /** The bars, if there are any. */
    Optional<Subject> subject() {
        return subject;
    }

    /** Why there are none. */
    String problem() {
        return problem;
    }

    /** The same bars read again: those that have come meanwhile are among them. */
    CompletableFuture<Subject> reload() {
        try {
            BarChoice choice = choice();
            return CompletableFuture.supplyAsync(choice::load);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The instrument in focus is taken until a person has picked another one. */
    private void focused(Optional<MarketFeed> feed) {
        if (!picked && feed.isPresent()) {
            chosen = feed.map(MarketFeed::instrument);
            file = Optional.empty();
            feed.map(f -> f.settings().barSize().shortText()).filter(s -> size.indexOf(s) >= 0).ifPresent(size::setText);
            feed.ifPresent(f -> regular.setSelection(f.settings().regularOnly()));
        }
        listInstruments();
    }

    /** More history has come, or a minute has passed. */
    private void newer(FeedSnapshot snapshot) {
        boolean ours = chosen.equals(Optional.of(snapshot.instrument())) && file.isEmpty();
        boolean news = subject.isEmpty() || System.currentTimeMillis() - lastReading > NEWER_MILLIS;
        if (ours && news && System.currentTimeMillis() - lastReading > 2000) {
            read();
        }
    }

    private void listInstruments() {
        CompletableFuture<List<Instrument>> known = CompletableFuture.supplyAsync(
                () -> Services.find(InstrumentCatalog.class).map(InstrumentCatalog::all).orElse(List.of()));
        OnDisplay.then(known, area, this::list, error -> list(List.of()));
    }

    private void list(List<Instrument> known) {
        List<Instrument> next = new ArrayList<>(known.stream().distinct().toList());
        chosen.filter(i -> next.stream().noneMatch(n -> n.conId() == i.conId())).ifPresent(i -> next.add(0, i));
        if (chosen.isEmpty() && !next.isEmpty()) {
            chosen = Optional.of(next.get(0));
        }
        next.sort(Comparator.comparing(Instrument::symbol));
        instruments = List.copyOf(next);
        what.removeAll();
        instruments.forEach(i -> what.add(i.displayName() + ", " + i.longName()));
        file.ifPresent(f -> what.add(String.valueOf(f.getFileName())));
        select();
        read();
    }

    private void select() {
        if (file.isPresent()) {
            what.select(instruments.size());
            return;
        }
        for (int i = 0; i < instruments.size(); i++) {
            if (chosen.isPresent() && instruments.get(i).conId() == chosen.get().conId()) {
                what.select(i);
            }
        }
    }

    private void pick(int index) {
        if (index >= 0 && index < instruments.size()) {
            picked = true;
            chosen = Optional.of(instruments.get(index));
            file = Optional.empty();
            read();
        }
    }

    private void openFile() {
        FileDialog dialog = new FileDialog(area.getShell(), SWT.OPEN);
        dialog.setText("Bars to learn from");
        dialog.setFilterNames(new String[] {"Bars (*.csv, *.csv.gz)", "All files"});
        dialog.setFilterExtensions(new String[] {"*.csv;*.csv.gz", "*"});
        String path = dialog.open();
        if (path != null) {
            picked = true;
            file = Optional.of(Path.of(path));
            list(instruments);
        }
    }

    private BarChoice choice() {
        return new BarChoice(chosen, file, SIZES[Math.max(0, size.getSelectionIndex())], regular.getSelection(),
                days.first(), days.last());
    }

    private record Read(Subject subject, BarFacts facts) {
    }

    private void read() {
        int mine = ++readings;
        lastReading = System.currentTimeMillis();
        OnDisplay.then(reload().thenApply(s -> new Read(s, BarFacts.of(s))), area, read -> {
            if (mine == readings) {
                have(Optional.of(read.subject()), read.facts().text());
            }
        }, error -> {
            if (mine == readings) {
                have(Optional.empty(), String.valueOf(error.getMessage()));
            }
        });
    }

    private void have(Optional<Subject> next, String text) {
        subject = next;
        problem = next.isPresent() ? "" : text;
        facts.setText(text.replace("&", "&&"));
        showFacts();
        changed.run();
    }

    private void showFacts() {
        Themes.setEnabled(open, true);
        Themes.setEnabled(regular, true);
        facts.setForeground(subject.isPresent() ? Themes.palette().muted() : Themes.palette().warning());
        facts.requestLayout();
    }

    Composite area() {
        return area;
    }

    boolean setFocus() {
        return what.setFocus();
    }
}
