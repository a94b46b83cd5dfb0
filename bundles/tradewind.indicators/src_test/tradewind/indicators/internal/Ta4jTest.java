package tradewind.indicators.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ParabolicSarIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.aroon.AroonDownIndicator;
import org.ta4j.core.indicators.aroon.AroonUpIndicator;
import org.ta4j.core.indicators.averages.DoubleEMAIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.HMAIndicator;
import org.ta4j.core.indicators.averages.KAMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.averages.TripleEMAIndicator;
import org.ta4j.core.indicators.averages.VWMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelLowerIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuLineIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelMiddleIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelUpperIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendIndicator;
import org.ta4j.core.indicators.volume.ChaikinMoneyFlowIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import tradewind.core.bar.BarSeries;

/**
 * The same as ta4j says, where both mean the same. Seeds differ, so that exponential averages are compared once they have
 * faded to nothing; bars at which ta4j has no number are passed over.
 */
class Ta4jTest {
    private static final int BARS = 1600;
    private static final int FADED = 700;
    private static final BarSeries SERIES = Walk.bars(23, BARS);
    private static final org.ta4j.core.BarSeries THEIRS = theirs(SERIES);
    private static final ClosePriceIndicator CLOSE = new ClosePriceIndicator(THEIRS);

    /** An output, its oracle, and the share of bars that must agree: where rules differ, not all do. */
    private record Pair(String id, int output, Function<org.ta4j.core.BarSeries, Indicator<Num>> oracle, double share) {
        Pair(String id, int output, Function<org.ta4j.core.BarSeries, Indicator<Num>> oracle) {
            this(id, output, oracle, 1);
        }
    }

    private static Stream<Pair> pairs() {
        return Stream.of(
                new Pair("sma", 0, s -> new SMAIndicator(CLOSE, 20)),
                new Pair("ema", 0, s -> new EMAIndicator(CLOSE, 20)),
                new Pair("wma", 0, s -> new WMAIndicator(CLOSE, 20)),
                new Pair("dema", 0, s -> new DoubleEMAIndicator(CLOSE, 20)),
                new Pair("tema", 0, s -> new TripleEMAIndicator(CLOSE, 20)),
                new Pair("hma", 0, s -> new HMAIndicator(CLOSE, 20)),
                new Pair("kama", 0, s -> new KAMAIndicator(CLOSE, 10, 2, 30)),
                new Pair("vwma", 0, s -> new VWMAIndicator(CLOSE, 20)),
                new Pair("bollinger", 0, s -> new BollingerBandsUpperIndicator(
                        new BollingerBandsMiddleIndicator(new SMAIndicator(CLOSE, 20)), deviation())),
                new Pair("keltner", 0, s -> new KeltnerChannelUpperIndicator(
                        new KeltnerChannelMiddleIndicator(CLOSE, 20), 2, 10)),
                new Pair("donchian", 0, s -> new DonchianChannelUpperIndicator(s, 20)),
                new Pair("donchian", 2, s -> new DonchianChannelLowerIndicator(s, 20)),
                new Pair("atr", 0, s -> new ATRIndicator(s, 14)),
                new Pair("supertrend", 0, s -> new SuperTrendIndicator(s, 10, 3.0)),
                // Which bars hold the stop back differs in detail; the definition in ReferenceTest is ours.
                new Pair("psar", 0, ParabolicSarIndicator::new, 0.8),
                new Pair("ichimoku", 0, s -> new IchimokuLineIndicator(s, 9)),
                new Pair("ichimoku", 3, s -> new IchimokuLineIndicator(s, 52)),
                new Pair("rsi", 0, s -> new RSIIndicator(CLOSE, 14)),
                new Pair("macd", 1, s -> new MACDIndicator(CLOSE, 12, 26)),
                new Pair("stochastic", 0, s -> new SMAIndicator(new StochasticOscillatorKIndicator(s, 14), 3)),
                new Pair("cci", 0, s -> new CCIIndicator(s, 20)),
                new Pair("williams", 0, s -> new WilliamsRIndicator(s, 14)),
                new Pair("adx", 0, s -> new ADXIndicator(s, 14, 14)),
                new Pair("adx", 1, s -> new PlusDIIndicator(s, 14)),
                new Pair("adx", 2, s -> new MinusDIIndicator(s, 14)),
                new Pair("aroon", 0, s -> new AroonUpIndicator(s, 25)),
                new Pair("aroon", 1, s -> new AroonDownIndicator(s, 25)),
                new Pair("roc", 0, s -> new ROCIndicator(CLOSE, 10)),
                new Pair("obv", 0, OnBalanceVolumeIndicator::new),
                new Pair("mfi", 0, s -> new MoneyFlowIndexIndicator(s, 14)),
                new Pair("cmf", 0, s -> new ChaikinMoneyFlowIndicator(s, 20)),
                new Pair("stddev", 0, s -> new StandardDeviationIndicator(CLOSE, 20)));
    }

    private static Indicator<Num> deviation() {
        return new StandardDeviationIndicator(CLOSE, 20);
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTa4jSays() {
        return pairs().map(p -> DynamicTest.dynamicTest(p.id() + " " + p.output(), () -> compare(p)));
    }

    private static void compare(Pair pair) {
        Indicator<Num> oracle = pair.oracle().apply(THEIRS);
        double[] said = Walk.run(Walk.kind(pair.id()), Map.of(), SERIES)[pair.output()];
        int agreed = 0;
        int compared = 0;
        String differed = "";
        for (int i = FADED; i < BARS; i++) {
            double theirs = oracle.getValue(i).doubleValue();
            if (!Double.isNaN(theirs) && !Double.isNaN(said[i])) {
                compared++;
                boolean same = Math.abs(theirs - said[i]) <= 1e-6 * Math.max(1, Math.abs(theirs));
                agreed += same ? 1 : 0;
                differed = same || !differed.isEmpty() ? differed : "bar " + i + ": " + theirs + ", ours " + said[i];
            }
        }
        assertTrue(compared > 300, "Compared " + compared);
        assertTrue(agreed >= pair.share() * compared, agreed + " of " + compared + " agree; " + differed);
        assertEquals(BARS, said.length);
    }

    private static org.ta4j.core.BarSeries theirs(BarSeries bars) {
        org.ta4j.core.BarSeries series = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
        for (int i = 0; i < bars.size(); i++) {
            series.barBuilder().timePeriod(Duration.ofMinutes(10)).endTime(Instant.ofEpochSecond(bars.time(i) + 600))
                    .openPrice(bars.open(i)).highPrice(bars.high(i)).lowPrice(bars.low(i)).closePrice(bars.close(i))
                    .volume(bars.volume(i)).add();
        }
        return series;
    }
}
