package tradewind.workbench.internal.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tradewind.core.strategy.Statistics;
import tradewind.workbench.internal.text.Numbers;

/** What a result means, in plain sentences. */
final class Words {
    /** A Sharpe ratio counts as more than luck from this probability on. */
    static final double CONVINCING = 0.95;
    private static final int PER_CENT = 100;

    private Words() {
    }

    /** Whether it lost money after costs, and what to think of it. @param currency empty if not known */
    static String verdict(Statistics s, String currency, String stopped) {
        String text = s.trades() == 0 && s.net() == 0 ? "It made no trade: nothing can be said about it."
                : s.trades() == 0 ? money(s, currency) + " No trade was closed." : money(s, currency) + " " + each(s) + luck(s);
        String mixed = currency.contains(" and ")
                ? " " + currency + " were added up as if they were one currency." : "";
        return text + mixed + (stopped.isEmpty() ? "" : " The run was stopped: " + stopped + ".");
    }

    private static String money(Statistics s, String currency) {
        String unit = currency.isEmpty() || currency.contains(" and ") ? "" : " " + currency;
        String amount = Numbers.price(Math.abs(s.net()), 2) + unit;
        return s.net() < 0 ? "It LOST " + amount + " after costs." : s.net() > 0 ? "It gained " + amount + " after costs."
                : "It ended where it began.";
    }

    private static String each(Statistics s) {
        return "Each of " + Numbers.count(s.trades(), "trade", "trades") + (s.grossBp() < 0 ? " lost " : " earned ")
                + Numbers.price(Math.abs(s.grossBp()), 2) + " bp before costs and cost " + Numbers.price(s.costBp(), 2)
                + " bp.";
    }

    private static String luck(Statistics s) {
        if (s.net() <= 0 || Double.isNaN(s.deflatedSharpe())) {
            return s.net() > 0 ? " Too few days to tell that from luck." : "";
        }
        String chance = percent(s.deflatedSharpe(), 0) + " after " + Numbers.count(s.tries(), "try", "tries");
        return s.deflatedSharpe() < CONVINCING ? " That may be luck: the probability that it is more is " + chance + "."
                : " That is unlikely to be luck: the probability that it is more is " + chance + ".";
    }

    /** The warning over a sweep. @param best the setting with the best net result @param walked whether it walked forward */
    static String sweep(int settings, Statistics best, boolean walked) {
        String tried = Numbers.count(settings, "setting was", "settings were") + " tried. ";
        if (settings < 2) {
            return tried;
        }
        String chance = Double.isNaN(best.deflatedSharpe()) ? "there are too few days to tell it from luck"
                : "the probability that it is more than luck is " + percent(best.deflatedSharpe(), 0);
        return tried + "The best of " + settings + " is expected to look good by chance: " + chance
                + " (deflated Sharpe ratio). " + (best.net() <= 0 ? "Even the best LOST money after costs."
                        : "Believe it only if it holds on later bars: " + (walked ? "see the walk forward below."
                                : "walk forward."));
    }

    /** What came of choosing on older bars and testing on newer ones. */
    static String walked(int folds, double net, long gained, int trades) {
        return "Walk-forward: chosen on older bars and tested on the next, " + Numbers.count(folds, "stretch", "stretches")
                + ", it " + (net > 0 ? "gained " : "LOST ") + Numbers.price(Math.abs(net), 2) + " after costs in "
                + Numbers.count(trades, "trade", "trades") + "; " + gained + " of " + folds + " gained.";
    }

    /** Where decision logs are. @param files at least one */
    static String logs(List<Path> files) {
        return files.size() == 1 ? "The decision log is in " + files.getFirst() : "The decision logs are in " + files.stream()
                .map(Path::toString).collect(Collectors.joining(", "));
    }

    static String percent(double share, int decimals) {
        return Numbers.price(PER_CENT * share, decimals) + (Double.isNaN(share) ? "" : "\u202f%");
    }
}
