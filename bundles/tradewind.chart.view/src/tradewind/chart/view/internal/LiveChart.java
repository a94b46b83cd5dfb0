package tradewind.chart.view.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewPart;
import tradewind.chart.view.ChartPreferences;
import tradewind.chart.view.canvas.Rgb;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ChartSettings;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.swt.ChartGestures;
import tradewind.chart.view.swt.PriceChart;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.Connection;
import tradewind.core.data.Focus;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Served;
import tradewind.core.label.PastTrades;
import tradewind.core.label.TradeLabels;

/** What is inside the live chart view: the chart, fed thirty times a second at most. Display thread. */
public final class LiveChart implements ChartActions.Target, ChartGestures.Typing {
    private static final int FRAME_MILLIS = 33;
    private final PriceChart chart;
    private final ChartModel model;
    private final FeedFollower follower;
    private final LabelFollower labels;
    private final LineFollower lines;
    private final PastTradeFollower pastTrades;
    private final ForecastFollower forecasts;
    private final SignalFollower signals;
    private final InstalledIndicators installed = new InstalledIndicators();
    private final IndicatorFollower indicators;
    private final ChartGestures gestures;
    private final ChartActions actions;
    private final ChartDialogs dialogs;
    private final EntryBox box;
    private final SymbolEntry symbols;
    private final Service<Focus> focus = Service.of(Focus.class);
    private final Service<Connection> connection = Service.of(Connection.class);
    private final Service<TradeLabels> tradeLabels = Service.of(TradeLabels.class);
    private final Service<PriceLineBook> priceLines = Service.of(PriceLineBook.class);
    private final Service<PastTrades> past = Service.of(PastTrades.class);
    private final ModelChoices choices = new ModelChoices();
    private final HandLabels handLabels = new HandLabels(tradeLabels);
    /** What was seen when the menu was opened: the crosshair is gone when an item is chosen. */
    private Scene pointedAt;

    public LiveChart(Composite parent, IViewPart view) {
        chart = new PriceChart(parent, SWT.NONE);
        model = chart.model();
        pointedAt = model.scene();
        box = new EntryBox(parent, this::setFocus);
        parent.setLayout(new OverlayLayout(chart, box));
        symbols = new SymbolEntry(box, focus);
        follower = new FeedFollower(model);
        labels = new LabelFollower(model);
        lines = new LineFollower(model);
        pastTrades = new PastTradeFollower(model);
        forecasts = new ForecastFollower(model);
        signals = new SignalFollower(model);
        indicators = new IndicatorFollower(model, installed);
        dialogs = new ChartDialogs(chart);
        actions = new ChartActions(this);
        gestures = ChartGestures.install(chart, this);
        menus(view.getViewSite().getActionBars());
        accessible();
        chart.addListener(SWT.Dispose, e -> close());
        frame();
    }

    private void menus(IActionBars bars) {
        actions.fillToolBar(bars.getToolBarManager());
        MenuManager context = new MenuManager();
        context.setRemoveAllWhenShown(true);
        context.addMenuListener(actions::fillMenu);
        chart.plot().addListener(SWT.MenuDetect, e -> pointedAt = model.scene());
        chart.plot().setMenu(context.createContextMenu(chart.plot()));
        bars.getMenuManager().setRemoveAllWhenShown(true);
        bars.getMenuManager().addMenuListener(actions::fillMenu);
        // A menu that is empty before it is shown for the first time is not shown at all.
        actions.fillMenu(bars.getMenuManager());
        bars.updateActionBars();
    }

    private void accessible() {
        chart.plot().getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(
                e -> e.result = "Price chart of " + model.scene().subject().name()));
        chart.plot().getAccessible().addAccessibleListener(AccessibleListener.getDescriptionAdapter(
                e -> e.result = VisibleText.summary(model.scene())));
    }

    public void setFocus() {
        if (!chart.isDisposed()) {
            chart.plot().forceFocus();
        }
    }

    private void frame() {
        if (chart.isDisposed()) {
            return;
        }
        boolean changed = settings();
        changed |= follower.look(focus.get(), connection.get());
        changed |= labels.look(follower.feed().map(MarketFeed::instrument), tradeLabels.get());
        changed |= lines.look(follower.feed().map(MarketFeed::instrument), priceLines.get());
        changed |= pastTrades.look(follower.feed().map(MarketFeed::instrument), past.get(),
                Boolean.parseBoolean(ChartPreferences.get(ChartPreferences.PAST_TRADES)));
        changed |= forecasts.look(follower.feed());
        changed |= signals.look(follower.feed().map(MarketFeed::instrument));
        changed |= indicators.look();
        if (changed && chart.plot().isVisible()) {
            chart.refresh();
        }
        chart.getDisplay().timerExec(FRAME_MILLIS, this::frame);
    }

    private boolean settings() {
        follower.show(ChartPreferences.barSize());
        ChartSettings chosen = ChartPreferences.settings(workbenchDark());
        boolean changed = !chosen.equals(model.settings());
        if (changed) {
            model.settings(chosen);
        }
        actions.sync();
        return changed;
    }

    /** The background that the workbench's style sheet gives to the view tells its theme. */
    private boolean workbenchDark() {
        Color background = chart.getParent().getBackground();
        return Rgb.luminance(background.getRed() << 16 | background.getGreen() << 8 | background.getBlue()) < 0.3;
    }

    @Override
    public void typed(char character) {
        if (Character.isDigit(character)) {
            box.open("Bars", String.valueOf(character), "1m 2m 5m 15m 30m 1h 1d", this::barSize);
        } else {
            openSymbol(String.valueOf(Character.toUpperCase(character)));
        }
    }

    private void barSize(String text) {
        String minutes = text.matches("[0-9]+") ? text + "m" : text;
        Optional<BarSize> size = BarSize.parse(minutes).filter(this::canShow);
        if (size.isPresent()) {
            ChartPreferences.set(ChartPreferences.BAR_SIZE, size.get().shortText());
            box.close();
        } else {
            box.remark("No bars of " + minutes + " can be shown; there are 1m 2m 5m 15m 30m 1h 1d.");
        }
    }

    @Override
    public boolean shortcut(char character) {
        switch (String.valueOf(character).toLowerCase(Locale.ROOT)) {
            case "r" -> reset();
            case "s" -> savePicture();
            case "g" -> goToDate();
            case "i" -> chooseIndicators();
            case "p" -> ChartPreferences.set(ChartPreferences.FORECASTS,
                    String.valueOf(!model.settings().forecasts()));
            case "b" -> ChartPreferences.set(ChartPreferences.PAST_TRADES,
                    String.valueOf(!Boolean.parseBoolean(ChartPreferences.get(ChartPreferences.PAST_TRADES))));
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void reset() {
        model.reset();
        chart.refresh();
    }

    @Override
    public void fit() {
        model.fit();
        chart.refresh();
    }

    @Override
    public void backToLive() {
        model.end();
        chart.refresh();
    }

    @Override
    public void goToDate() {
        dialogs.goToDate();
    }

    @Override
    public void chooseIndicators() {
        IndicatorsDialog dialog = new IndicatorsDialog(chart.getShell(), installed.kinds(),
                ChosenIndicator.list(ChartPreferences.get(ChartPreferences.INDICATORS)));
        if (dialog.open() == Window.OK) {
            ChartPreferences.set(ChartPreferences.INDICATORS, ChosenIndicator.text(dialog.chosen()));
        }
    }

    @Override
    public void savePicture() {
        dialogs.savePicture();
    }

    @Override
    public void copyTable() {
        dialogs.copyTable();
    }

    @Override
    public void showTable() {
        dialogs.showTable();
    }

    @Override
    public void openSymbol(String begun) {
        symbols.open(begun);
    }

    @Override
    public void addLabel() {
        handLabels.ask(chart.getShell(), pointedAt, follower.feed().map(MarketFeed::instrument));
    }

    @Override
    public void removeLabels() {
        handLabels.removeAll();
    }

    @Override
    public boolean hasLabels() {
        return !handLabels.isEmpty();
    }

    @Override
    public void nextLine() {
        gestures.nextLine();
    }

    @Override
    public boolean hasLines() {
        return gestures.hasLines();
    }

    @Override
    public boolean canShow(BarSize size) {
        return follower.feed().map(f -> BarZoom.possible(f.settings().barSize(), size)).orElse(true);
    }

    @Override
    public List<ModelCard> models() {
        return follower.feed().map(choices::of).orElse(List.of());
    }

    @Override
    public Optional<ModelCard> servedModel() {
        return forecasts.served().map(Served::model);
    }

    @Override
    public void serve(ModelCard card) {
        follower.feed().ifPresent(f -> forecasts.live()
                .ifPresent(l -> l.start(new Served(f.instrument(), f.settings(), card))));
    }

    @Override
    public void stopServing() {
        forecasts.served().ifPresent(s -> forecasts.live().ifPresent(l -> l.stop(s)));
    }

    private void close() {
        forecasts.close();
        signals.close();
        indicators.close();
        installed.close();
        focus.close();
        connection.close();
        labels.close();
        lines.close();
        pastTrades.close();
        past.close();
        priceLines.close();
        tradeLabels.close();
    }
}
