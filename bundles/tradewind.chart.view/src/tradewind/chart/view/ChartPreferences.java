package tradewind.chart.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import tradewind.chart.view.model.CandleStyle;
import tradewind.chart.view.model.ChartSettings;
import tradewind.chart.view.model.ChartTheme;
import tradewind.chart.view.model.Palette;
import tradewind.chart.view.model.ZoneChoice;
import tradewind.core.bar.BarSize;

/**
 * The keys of the chart's preferences, all of them texts in the node {@value #NODE}, and their defaults. A value that
 * cannot be read counts as the default.
 */
public final class ChartPreferences {
    public static final String NODE = "tradewind.chart.view";

    /** {@code auto} follows the workbench, or {@code dark}, or {@code light}. */
    public static final String THEME = "theme";
    public static final String THEME_AUTO = "auto";
    public static final String THEME_DARK = "dark";
    public static final String THEME_LIGHT = "light";
    /** {@code blue_orange}, {@code classic}, {@code east_asia} or {@code monochrome}. */
    public static final String PALETTE = "palette";
    /** {@code hollow_up}, {@code filled} or {@code bars}. */
    public static final String STYLE = "style";
    /** {@code true} or {@code false}, as all that follow. */
    public static final String VOLUME = "volume";
    public static final String LOG = "log";
    public static final String LABELS = "labels";
    public static final String QUOTE_TAGS = "quoteTags";
    public static final String COUNTDOWN = "countdown";
    public static final String SESSIONS = "sessions";
    public static final String FORECASTS = "forecasts";
    /** Trades of the last back-test. */
    public static final String PAST_TRADES = "pastTrades";
    /** {@code exchange}, {@code local}, {@code utc}, hours from UTC ({@code +2.0}, {@code -3.5}) or a zone's name. */
    public static final String ZONE = "zone";
    /** The bar size shown first, as people type it: 1m, 5m, 1h, 1d. */
    public static final String BAR_SIZE = "barSize";

    /**
     * The indicators on the chart, parted by semicolons, each the id of its kind and the parameters that are not at their
     * default: {@code bollinger deviations=2.5; rsi}.
     */
    public static final String INDICATORS = "indicators";

    private ChartPreferences() {
    }

    /** The default of a key. @throws IllegalArgumentException if there is no such key */
    public static String defaultOf(String key) {
        return switch (key) {
            case THEME -> THEME_AUTO;
            case PALETTE -> "blue_orange";
            case STYLE -> "hollow_up";
            case VOLUME, LABELS, QUOTE_TAGS, COUNTDOWN, SESSIONS, FORECASTS, PAST_TRADES -> "true";
            case LOG -> "false";
            case ZONE -> "exchange";
            case BAR_SIZE -> "1m";
            case INDICATORS -> "";
            default -> throw new IllegalArgumentException("No preference of the chart: " + key);
        };
    }

    /** The value in force. */
    public static String get(String key) {
        return Platform.getPreferencesService().getString(NODE, key, defaultOf(key), null);
    }

    public static void set(String key, String value) {
        InstanceScope.INSTANCE.getNode(NODE).put(key, value);
    }

    /** @param workbenchDark whether the workbench is dark, for the theme {@code auto} */
    public static ChartSettings settings(boolean workbenchDark) {
        String theme = get(THEME);
        boolean dark = theme.equals(THEME_DARK) || !theme.equals(THEME_LIGHT) && workbenchDark;
        return new ChartSettings(dark ? ChartTheme.DARK : ChartTheme.LIGHT,
                constant(Palette.values(), get(PALETTE)).orElse(Palette.BLUE_ORANGE),
                constant(CandleStyle.values(), get(STYLE)).orElse(CandleStyle.HOLLOW_UP), is(VOLUME), is(LOG),
                is(LABELS), is(QUOTE_TAGS), is(COUNTDOWN), is(SESSIONS),
                is(FORECASTS), zone());
    }

    public static BarSize barSize() {
        return BarSize.parse(get(BAR_SIZE)).orElse(BarSize.M1);
    }

    private static boolean is(String key) {
        return Boolean.parseBoolean(get(key));
    }

    private static ZoneChoice zone() {
        try {
            return ZoneChoice.parse(get(ZONE));
        } catch (IllegalArgumentException e) {
            System.getLogger(ChartPreferences.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            return ZoneChoice.EXCHANGE;
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        return Arrays.stream(values).filter(v -> v.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
}
