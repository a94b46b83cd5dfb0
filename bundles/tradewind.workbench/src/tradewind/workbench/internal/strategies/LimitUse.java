package tradewind.workbench.internal.strategies;

import java.util.List;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.RunFigures;
import tradewind.core.strategy.Sandbox;
import tradewind.workbench.internal.text.Numbers;

/** How much of a limit is used. @param share 1 for all of it; NaN if it cannot be told */
record LimitUse(String name, double used, double most, double share) {
    private static final double NEAR = 0.8;

    static List<LimitUse> all(Sandbox box, RunBook book, RunFigures figures, double multiplier) {
        double money = book.position() == 0 ? 0 : Math.abs(book.position() * figures.close() * multiplier);
        return List.of(of("position", Math.abs(book.position()), box.maxPosition()),
                of("capital", money, box.capital().doubleValue()),
                of("orders a minute", figures.ordersInMinute(), box.ordersInMinute()),
                of("loss", Math.max(0, -book.profit()), box.maxLoss().doubleValue()));
    }

    private static LimitUse of(String name, double used, double most) {
        return new LimitUse(name, used, most, used / most);
    }

    boolean near() {
        return share >= NEAR;
    }

    /** "position 10 %". */
    String text() {
        return name + " " + percent();
    }

    /** "position 10 of 100 (10 %)". */
    String sentence() {
        return name + " " + amount(used) + " of " + amount(most) + " (" + percent() + ")";
    }

    private String percent() {
        return Numbers.price(100 * share, share < 0.1 && share > 0 ? 1 : 0) + "\u202f%";
    }

    private static String amount(double value) {
        return value == Math.rint(value) ? Numbers.size(value) : Numbers.price(value, 2);
    }
}
