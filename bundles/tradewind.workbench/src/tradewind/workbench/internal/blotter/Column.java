package tradewind.workbench.internal.blotter;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Color;
import tradewind.workbench.internal.theme.Palette;

/**
 * A column of a table of records.
 *
 * @param number whether it is aligned to the right
 * @param widest a text as wide as the column should be
 * @param color  of the text, null for the usual one
 * @param icon   name of a file in {@code icons}; null for a column without, which then keeps no room for it
 */
public record Column<R>(String title, String tooltip, boolean number, String widest, Function<R, String> text,
        BiFunction<R, Palette, @Nullable Color> color, @Nullable Function<R, String> icon) {

    public static <R> Column<R> text(String title, String widest, Function<R, String> text) {
        return new Column<>(title, "", false, widest, text, (r, p) -> null, null);
    }

    public static <R> Column<R> number(String title, String widest, Function<R, String> text) {
        return new Column<>(title, "", true, widest, text, (r, p) -> null, null);
    }

    public Column<R> tip(String explanation) {
        return new Column<>(title, explanation, number, widest, text, color, icon);
    }

    public Column<R> colored(BiFunction<R, Palette, @Nullable Color> by) {
        return new Column<>(title, tooltip, number, widest, text, by, icon);
    }

    public Column<R> marked(Function<R, String> by) {
        return new Column<>(title, tooltip, number, widest, text, color, by);
    }

    /** Rising, falling, or neither, as the theme shows it; a sign stands in the text. */
    public static @Nullable Color direction(double value, Palette palette) {
        return value > 0 ? palette.up() : value < 0 ? palette.down() : null;
    }
}
