package tradewind.workbench.internal.strategies;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import tradewind.core.strategy.RunBook;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** Columns of the table of runs. */
final class RunColumns {
    /** Less than that is noise of arithmetic. */
    private static final double HALF_CENT = 0.005;

    private RunColumns() {
    }

    /** @param zone in which times are shown, asked for each text */
    static List<Column<RunRow>> all(Supplier<ZoneId> zone) {
        return List.of(
                Column.text("Strategy", "SFI Charlie m", RunRow::name),
                Column.text("Instrument", "RHM mmm", RunRow::symbol),
                Column.<RunRow>text("State", "mm Warming up", r -> RunMood.of(r.status()).word())
                        .colored((r, p) -> RunMood.of(r.status()).color(p)).marked(r -> RunMood.of(r.status()).icon()),
                Column.<RunRow>text("Orders", "\u25cf signals only", RunColumns::way)
                        .tip("Where its orders go: ARMED to the account, shadow to a simulated matcher, else nowhere")
                        .colored((r, p) -> r.way() == RunRow.Way.ARMED && !r.status().ended() ? p.warning() : p.muted()),
                Column.<RunRow>text("Last signal", "take profit at 1 989.6 mm", r -> r.status().reason().isEmpty() ? Numbers.NONE
                        : r.status().reason()).tip("Why it wants what it wants, in its words"),
                Column.<RunRow>text("At", "00:00:00", r -> time(r.status().figures().signalAt(), zone.get()))
                        .tip("When the bar of that signal had closed"),
                Column.<RunRow>number("Target", "\u22120 000", r -> Numbers.size(r.status().target()))
                        .tip("Pieces that it wants to hold"),
                Column.<RunRow>number("Position", "\u22120 000 sh", r -> position(r, r.book().position()))
                        .tip("What it holds; \u201csh\u201d is held by its shadow and not in the account"),
                Column.<RunRow>number("Working", "\u22120 000", r -> r.book().working() == 0 ? Numbers.NONE
                        : Numbers.size(r.book().working())).tip("Pieces that its orders may still buy, below 0 for sell"),
                profit("Realized", "Of positions that it has closed, costs taken off", RunBook::realized),
                profit("Unrealized", "Of what it holds, at the last close, costs taken off", RunBook::unrealized),
                Column.<RunRow>number("Orders/min", "00 of 00", r -> r.status().figures().ordersInMinute() + " of "
                        + r.sandbox().ordersInMinute()).tip("Orders of the last minute; one more than allowed ends the run"),
                Column.<RunRow>text("Limit used", "orders a minute 00 %", r -> r.limit().map(LimitUse::text)
                        .orElse(Numbers.NONE)).tip("The limit of its sandbox that is used most")
                        .colored((r, p) -> r.limit().filter(LimitUse::near).isPresent() ? p.bad() : null),
                Column.<RunRow>text("Message", "what there is to be said about it", r -> r.status().text())
                        .colored((r, p) -> RunMood.of(r.status()) == RunMood.FAILED ? p.bad() : p.muted()));
    }

    private static Column<RunRow> profit(String title, String tip, ToDoubleFunction<RunBook> value) {
        return Column.<RunRow>number(title, "\u25b2 +00 000.00", r -> money(value.applyAsDouble(r.book()))).tip(tip)
                .colored((r, p) -> Column.direction(Math.rint(100 * value.applyAsDouble(r.book())), p));
    }

    /** By sign and arrow, so that the colour need not be seen. */
    static String money(double amount) {
        double value = Math.abs(amount) < HALF_CENT ? 0 : amount;
        return (value > 0 ? "\u25b2 " : value < 0 ? "\u25bc " : "") + Numbers.signed(value, 2);
    }

    private static String way(RunRow r) {
        return r.status().ended() ? Numbers.NONE : (switch (r.way()) {
            case ARMED -> "\u25cf ";
            case SHADOW -> "\u25d0 ";
            case SIGNALS -> "\u25cb ";
        }) + r.way().word();
    }

    private static String position(RunRow r, long pieces) {
        boolean shadow = !r.book().equals(r.status().figures().account());
        return Numbers.size(pieces) + (shadow ? " sh" : "");
    }

    private static String time(long seconds, ZoneId zone) {
        return seconds == 0 ? Numbers.NONE : Times.time(Instant.ofEpochSecond(seconds), zone);
    }
}
