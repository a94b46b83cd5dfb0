package tradewind.ai.internal.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.json.JsonObject;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.ModelScore.Band;
import tradewind.core.forecast.ModelScore.Direction;
import tradewind.core.forecast.ModelScore.Economics;
import tradewind.core.forecast.ModelScore.Errors;
import tradewind.core.forecast.ModelScore.Intervals;
import tradewind.core.forecast.ModelScore.Skill;

/** The scores of one model as JSON: each record a list of its numbers in their order. */
final class ScoreJson {
    private ScoreJson() {
    }

    static Map<String, @Nullable Object> object(ModelScore m) {
        Errors e = m.errors();
        Skill s = m.skill();
        Direction d = m.direction();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", m.id());
        values.put("name", m.name());
        values.put("errors", Numbers.list(e.open(), e.high(), e.low(), e.close(), e.closeRmse(), e.volume(),
                e.logVolume()));
        values.put("skill", Numbers.list(s.mase(), s.maseLow(), s.maseHigh(), s.r2(), s.r2Low(), s.r2High(), s.dmP(),
                s.dmR2P()));
        values.put("direction", Numbers.list(d.hits(), d.hitsLow(), d.hitsHigh(), d.majority(), d.ar1(),
                d.balancedAccuracy(), d.mcc(), d.count()));
        values.put("own", bands(m.intervals().own()));
        values.put("calibrated", bands(m.intervals().calibrated()));
        values.put("ranges", Numbers.list(m.intervals().pinball(), m.intervals().crps()));
        values.put("pit", Numbers.list(m.intervals().pit()));
        values.put("economics", m.economics().stream().map(ScoreJson::money).toList());
        return values;
    }

    private static List<List<@Nullable Object>> bands(List<Band> bands) {
        return bands.stream().map(b -> Numbers.list(b.share(), b.coverage(), b.width())).toList();
    }

    private static Map<String, @Nullable Object> money(Economics x) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("rule", x.rule());
        values.put("numbers", Numbers.list(x.trades(), x.gross(), x.net(), x.turnover(), x.drawdown(), x.breakEven(),
                x.sharpe(), x.deflatedSharpe()));
        return values;
    }

    static ModelScore score(JsonObject o) {
        double[] e = Numbers.of(o, "errors", 7);
        double[] s = Numbers.of(o, "skill", 8);
        double[] d = Numbers.of(o, "direction", 8);
        double[] r = Numbers.of(o, "ranges", 2);
        return new ModelScore(o.text("id"), o.text("name"), new Errors(e[0], e[1], e[2], e[3], e[4], e[5], e[6]),
                new Skill(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]),
                new Direction(d[0], d[1], d[2], d[3], d[4], d[5], d[6], (int) d[7]),
                new Intervals(bands(o, "own"), bands(o, "calibrated"), r[0], r[1], o.numbersOrNaN("pit")),
                o.objects("economics").stream().map(ScoreJson::money).toList());
    }

    private static List<Band> bands(JsonObject o, String name) {
        return Numbers.rows(o, name, 3).stream().map(b -> new Band(b[0], b[1], b[2])).toList();
    }

    private static Economics money(JsonObject o) {
        double[] n = Numbers.of(o, "numbers", 8);
        return new Economics(o.text("rule"), (int) n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    }
}
