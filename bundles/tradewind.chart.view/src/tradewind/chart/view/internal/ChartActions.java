package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import tradewind.chart.view.ChartPreferences;
import tradewind.chart.view.model.CandleStyle;
import tradewind.chart.view.model.Palette;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.ModelCard;

/** What can be done to the chart, for its tool bar, its menu and its context menu. Choices are kept as preferences. */
final class ChartActions {
    /** What the actions need of the chart. */
    interface Target {
        void reset();

        void fit();

        void backToLive();

        void goToDate();

        void chooseIndicators();

        void savePicture();

        void copyTable();

        void showTable();

        void openSymbol(String begun);

        void addLabel();

        void removeLabels();

        boolean hasLabels();

        void nextLine();

        boolean hasLines();

        boolean canShow(BarSize size);

        /** Models of the bars on the chart, newest first. */
        List<ModelCard> models();

        /** The one that forecasts them now. */
        Optional<ModelCard> servedModel();

        void serve(ModelCard model);

        void stopServing();
    }

    private final Target target;
    private final List<Kept> shown = new ArrayList<>();

    ChartActions(Target target) {
        this.target = target;
    }

    void fillToolBar(IContributionManager bar) {
        for (BarSize size : BarZoom.SIZES) {
            text(bar, barSize(size, " " + size.shortText() + " "));
        }
        bar.add(new Separator());
        text(bar, toggle(" Volume ", "Show the volume pane", ChartPreferences.VOLUME));
        text(bar, toggle(" Log ", "Logarithmic prices", ChartPreferences.LOG));
        text(bar, toggle(" Labels ", "Show trade labels", ChartPreferences.LABELS));
        text(bar, toggle(" Forecast ", "Show what a model forecasts (Alt+P)", ChartPreferences.FORECASTS));
        text(bar, toggle(" Back-test ", "Show the trades of the last back-test (Alt+B)", ChartPreferences.PAST_TRADES));
        text(bar, action(" Indicators \u2026 ", "Averages, bands, oscillators (Alt+I)", target::chooseIndicators));
        bar.add(new Separator());
        text(bar, action(" Live \u00bb ", "Back to the newest bars (End)", target::backToLive));
        text(bar, action(" Picture ", "Save the chart as PNG (Alt+S)", target::savePicture));
    }

    void fillMenu(IMenuManager menu) {
        menu.add(action("Symbol \u2026\t(type it)", "Chart another instrument", () -> target.openSymbol("")));
        menu.add(barSizes());
        menu.add(new Separator());
        menu.add(action("Reset view\tAlt+R", "Newest bars at their usual width", target::reset));
        menu.add(action("Show all bars", "As wide as the series is long", target::fit));
        menu.add(action("Back to live\tEnd", "Newest bars", target::backToLive));
        menu.add(action("Go to date \u2026\tAlt+G", "A day in the past", target::goToDate));
        menu.add(new Separator());
        menu.add(action("Indicators \u2026\tAlt+I", "Averages, bands, oscillators", target::chooseIndicators));
        menu.add(toggle("Volume", "Show the volume pane", ChartPreferences.VOLUME));
        menu.add(toggle("Logarithmic prices", "Equal distances for equal ratios", ChartPreferences.LOG));
        menu.add(toggle("Trade labels", "Show trade labels", ChartPreferences.LABELS));
        menu.add(toggle("Forecasts\tAlt+P", "The next bar, and what came of the last ones", ChartPreferences.FORECASTS));
        menu.add(models());
        menu.add(toggle("Trades of the last back-test\tAlt+B", "Entries and exits, joined: blue gained, orange lost",
                ChartPreferences.PAST_TRADES));
        menu.add(toggle("Bid and ask", "Tags on the price axis", ChartPreferences.QUOTE_TAGS));
        menu.add(toggle("Countdown to the close", "In the tag of the last price", ChartPreferences.COUNTDOWN));
        menu.add(toggle("Session boundaries", "A dashed line where a session opens", ChartPreferences.SESSIONS));
        menu.add(looks());
        menu.add(zones());
        menu.add(new Separator());
        menu.add(action("Mark a trade \u2026", "A label at the bar under the crosshair", target::addLabel));
        IAction remove = action("Remove my marks", "Labels that were put here by hand", target::removeLabels);
        remove.setEnabled(target.hasLabels());
        menu.add(remove);
        IAction line = action("Select next line\tTab",
                "Up and down move it, Enter drops it there, Esc gives up", target::nextLine);
        line.setEnabled(target.hasLines());
        menu.add(line);
        menu.add(new Separator());
        menu.add(action("Save picture \u2026\tAlt+S", "As PNG", target::savePicture));
        menu.add(action("Bars in view as text \u2026", "A table that screen readers can read", target::showTable));
        menu.add(action("Copy bars in view", "As text, parted by tabulators", target::copyTable));
    }

    private MenuManager models() {
        MenuManager models = new MenuManager("Forecast with");
        Optional<ModelCard> served = target.servedModel();
        Action none = new Action("No model", IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    target.stopServing();
                }
            }
        };
        none.setChecked(served.isEmpty());
        models.add(none);
        for (ModelCard card : target.models()) {
            models.add(model(card, served.filter(s -> s.folder().equals(card.folder())).isPresent()));
        }
        return models;
    }

    private Action model(ModelCard card, boolean served) {
        Action action = new Action(card.forecaster() + ", learnt until " + card.learntTo().toString().substring(0, 10)
                + ", revision " + card.revision(), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    target.serve(card);
                }
            }
        };
        action.setToolTipText(card.verdict());
        action.setChecked(served);
        return action;
    }

    private MenuManager barSizes() {
        MenuManager sizes = new MenuManager("Bars");
        for (BarSize size : BarZoom.SIZES) {
            sizes.add(barSize(size, size.wireText().isEmpty() ? size.shortText() : size.wireText()));
        }
        return sizes;
    }

    private MenuManager looks() {
        MenuManager looks = new MenuManager("Looks");
        for (CandleStyle style : CandleStyle.values()) {
            looks.add(choice(style.title(), ChartPreferences.STYLE, style.name().toLowerCase(Locale.ROOT)));
        }
        looks.add(new Separator());
        for (Palette palette : Palette.values()) {
            looks.add(choice(palette.title(), ChartPreferences.PALETTE, palette.name().toLowerCase(Locale.ROOT)));
        }
        looks.add(new Separator());
        looks.add(choice("Theme of the workbench", ChartPreferences.THEME, ChartPreferences.THEME_AUTO));
        looks.add(choice("Dark", ChartPreferences.THEME, ChartPreferences.THEME_DARK));
        looks.add(choice("Light", ChartPreferences.THEME, ChartPreferences.THEME_LIGHT));
        return looks;
    }

    private MenuManager zones() {
        MenuManager zones = new MenuManager("Time zone");
        zones.add(choice("Exchange", ChartPreferences.ZONE, "exchange"));
        zones.add(choice("This computer", ChartPreferences.ZONE, "local"));
        zones.add(choice("UTC", ChartPreferences.ZONE, "utc"));
        for (String hours : new String[] {"-5.0", "-4.0", "+1.0", "+2.0", "+5.5", "+8.0", "+9.0"}) {
            zones.add(choice("UTC" + hours.replace(".0", "").replace(".5", ":30").replace('-', '\u2212'),
                    ChartPreferences.ZONE, hours));
        }
        return zones;
    }

    private Action barSize(BarSize size, String text) {
        return new Choice(text, ChartPreferences.BAR_SIZE, size.shortText(), () -> target.canShow(size));
    }

    private static Action choice(String text, String key, String value) {
        return new Choice(text, key, value, () -> true);
    }

    private static Action action(String text, String toolTip, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(toolTip);
        return action;
    }

    private static Action toggle(String text, String toolTip, String key) {
        return new Toggle(text, toolTip, key);
    }

    private void text(IContributionManager bar, IAction action) {
        ActionContributionItem item = new ActionContributionItem(action);
        item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        bar.add(item);
        if (action instanceof Kept kept) {
            shown.add(kept);
        }
    }

    /** Shows the preferences and the possibilities of this moment on the tool bar. */
    void sync() {
        shown.forEach(Kept::sync);
    }

    /** An action whose state is kept elsewhere. */
    private interface Kept {
        void sync();
    }

    /** A preference that is on or off. */
    private static final class Toggle extends Action implements Kept {
        private final String key;

        Toggle(String text, String toolTip, String key) {
            super(text, IAction.AS_CHECK_BOX);
            this.key = key;
            setToolTipText(toolTip);
            sync();
        }

        @Override
        public void sync() {
            setChecked(Boolean.parseBoolean(ChartPreferences.get(key)));
        }

        @Override
        public void run() {
            ChartPreferences.set(key, String.valueOf(isChecked()));
        }
    }

    /** One value of a preference. */
    private static final class Choice extends Action implements Kept {
        private final String key;
        private final String value;
        private final BooleanSupplier possible;

        Choice(String text, String key, String value, BooleanSupplier possible) {
            super(text, IAction.AS_RADIO_BUTTON);
            this.key = key;
            this.value = value;
            this.possible = possible;
            sync();
        }

        @Override
        public void sync() {
            setChecked(ChartPreferences.get(key).equals(value));
            setEnabled(possible.getAsBoolean());
        }

        @Override
        public void run() {
            if (isChecked()) {
                ChartPreferences.set(key, value);
            }
        }
    }
}
