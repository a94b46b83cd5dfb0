package tradewind.workbench.internal.models;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import tradewind.core.forecast.ModelCard;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** The columns of the table of models. */
final class ModelColumns {
    private static final double PER_CENT = 100;

    private ModelColumns() {
    }

    static List<Column<ModelCard>> all() {
        return List.of(
                Column.<ModelCard>text("State", "cancelled", c -> ModelHealth.of(c, Instant.now()).word())
                        .marked(c -> ModelHealth.of(c, Instant.now()).icon())
                        .tip("Ready; old: the last bar it learnt from or was tested on is more than " + ModelCard.FRESH.toDays()
                                + " days ago; expired: more than " + ModelCard.USABLE.toDays()
                                + " days, it makes no live forecasts; cancelled. Longer for bars of a day and more"),
                Column.<ModelCard>text("Live", "abstains", ModelColumns::live)
                        .tip("Serving: forecasts each next bar on the chart; abstains: served, but silent for now"),
                Column.<ModelCard>text("Instrument", "EUREX_FESX_2006", ModelCard::ticker),
                Column.<ModelCard>text("Bars", "30m", c -> c.barSize().shortText()),
                Column.<ModelCard>text("Forecaster", "lstm-reference", ModelCard::forecaster),
                Column.<ModelCard>number("Rev.", "99", c -> Integer.toString(c.revision())),
                Column.<ModelCard>number("Age", "120 min", c -> ModelHealth.age(c, Instant.now()))
                        .tip("Since it was trained"),
                Column.<ModelCard>text("Learnt until", "2026-11-23 17:30 ",
                        c -> Times.minute(c.learntTo(), ZoneId.systemDefault())),
                Column.<ModelCard>text("Skill", "\u25b2 no evidence", ModelHealth::skill)
                        .tip("Whether it forecasts better than \"nothing changes\" beyond luck"),
                figure("MASE", "mase", 1, 4, "Error of the close over that of \"nothing changes\"; below 1 is better"),
                figure("R\u00b2 %", "r2", PER_CENT, 2, "Against a return of 0; above 0 is better"),
                figure("p", "dmP", 1, 3, "Diebold and Mariano, of the absolute errors"),
                figure("Dir. %", "direction", PER_CENT, 1, "Direction right, of bars that moved"),
                figure("80 % held", "coverage80", PER_CENT, 1, "What the calibrated 80 per cent range held"),
                figure("Net bp", "netBp", 1, 2, "Basis points a trade after costs, trading every signal"),
                Column.<ModelCard>number("Bars learnt", "200 000", c -> Numbers.size(c.bars())),
                Column.<ModelCard>text("Configuration", "0123456789ab", ModelCard::configuration)
                        .tip("Equal for models that can go on from one another"));
    }

    private static String live(ModelCard card) {
        return ModelDesk.get().served(card).map(s -> s.abstention().isEmpty() ? "serving" : "abstains")
                .orElse(Numbers.NONE);
    }

    private static Column<ModelCard> figure(String title, String key, double factor, int decimals, String tip) {
        return Column.<ModelCard>number(title, "\u2212100.000", c -> Numbers.price(
                factor * c.metrics().getOrDefault(key, Double.NaN), decimals)).tip(tip);
    }

    /** "lstm for RHM 1m, revision 3". */
    static String name(ModelCard card) {
        return card.forecaster() + " for " + card.ticker() + " " + card.barSize().shortText() + ", revision "
                + card.revision();
    }
}
