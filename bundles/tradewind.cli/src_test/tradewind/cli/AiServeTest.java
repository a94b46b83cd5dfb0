package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.Subscription;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSize;
import tradewind.core.data.FeedSettings;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.LiveForecasts;
import tradewind.core.forecast.LiveScore;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.ScoredForecast;
import tradewind.core.forecast.Served;

class AiServeTest {
    private static final Instant START = Fakes.NOW;
    private static final ModelCard CARD = new ModelCard("RHM", BarSize.M1, "b2", new ParameterValues(Map.of()), "abc", 1,
            START, START, START, 1, true, Map.of(), "", Path.of("models/abc-1"));
    private static final LiveScore SCORE = new LiveScore(312, 0.5, 0.81, 0.95, 1.003, 200, 0.5,
            LiveScore.Verdict.NO_EVIDENCE);

    private static LiveForecast forecast(int minute, String abstention) {
        Instant start = START.plusSeconds(60L * minute);
        return new LiveForecast(start, start.plusSeconds(60), start.minusSeconds(60), start.plusMillis(1010), 85.5, 0.001,
                new CandleForecast(85.5, 86, 85, 85.6, 70, 85.6, Quantiles.point(85.6)),
                List.of(new ForecastRange(0.5, 85.4, 85.8), new ForecastRange(0.8, 85.2, 86),
                        new ForecastRange(0.95, 84, 87)), abstention);
    }

    private static ForecastSnapshot snapshot(int minute, String abstention) {
        List<ScoredForecast> trail = new ArrayList<>();
        for (int m = 0; m < minute; m++) {
            LiveForecast f = forecast(m, "");
            trail.add(new ScoredForecast(f, Bar.authoritative(f.start().getEpochSecond(), 85, 86, 85, 85.9, 5, BarSize.M1)));
        }
        return new ForecastSnapshot(new Served(Fakes.RHM, FeedSettings.DEFAULT, CARD),
                Optional.of(forecast(minute, abstention)), trail, SCORE, InputDrift.UNKNOWN, Duration.ZERO, abstention, "");
    }

    private static List<String> printed(boolean json, ForecastSnapshot... snapshots) {
        List<String> lines = new ArrayList<>();
        ForecastPrinter printer = new ForecastPrinter(Fakes.RHM.zone(), json, line -> lines.add(String.valueOf(line)));
        for (ForecastSnapshot s : snapshots) {
            printer.snapshot(s);
        }
        return lines;
    }

    @Test
    void eachForecastAndItsOutcomeArePrintedOnce() {
        List<String> lines = printed(false, snapshot(1, ""), snapshot(1, ""), snapshot(2, "it is out of date"));
        assertEquals(List.of("Serving b2 abc-1 for 1m bars of RHM, times in Europe/Berlin; 312 forecasts are in the log"
                + " with their outcome",
                "2017-07-28 09:11  forecast  C 85.6  H 86  L 85  V 70  50 % 85.4 to 85.8  80 % 85.2 to 86  95 % 84 to 87",
                "2017-07-28 09:11  outcome   C 85.9  inside 80 %; last 312: 80 % range held 81.0 %, error 1.003 of that of"
                + " \"nothing changes\", no evidence of skill",
                "2017-07-28 09:12  forecast  C 85.6  H 86  L 85  V 70  50 % 85.4 to 85.8  80 % 85.2 to 86  95 % 84 to 87"
                + "  (abstains)",
                "The model abstains: it is out of date"), lines);
    }

    @Test
    void programsGetOneObjectALine() {
        List<String> lines = printed(true, snapshot(0, ""), snapshot(1, ""));
        assertEquals(4, lines.size(), lines.toString());
        assertTrue(lines.get(1).startsWith("{\"type\":\"forecast\",\"bar\":\"2017-07-28T07:10:00Z\""), lines.get(1));
        assertTrue(lines.get(2).contains("\"fate\":\"INSIDE_80\",\"scored\":312"), lines.get(2));
    }

    @Test
    void theCommandServesTheLatestModelAndEndsIt() {
        Desk desk = new Desk();
        AiCommandTest.Studio studio = new AiCommandTest.Studio();
        Fakes.Registry services = TradewindTest.ready().with(LiveForecasts.class, desk)
                .with(tradewind.core.forecast.PriceModels.class, studio);
        String[] words = {"ai", "--mode", "serve", "--model", "net", "--ticker", "RHM", "--minutes", "0.005"};
        Run none = Run.of(services, words);
        assertEquals(ExitCode.NOT_FOUND, none.exitCode(), none.toString());
        studio.keep("RHM");
        Run run = Run.of(services, words);
        assertEquals(ExitCode.OK, run.exitCode(), run.toString());
        assertEquals(2, run.out().size(), run.toString());
        assertTrue(desk.ended);
    }

    /** Serves at once what it is asked to. */
    private static final class Desk implements LiveForecasts {
        private Runnable listener = () -> { };
        private List<ForecastSnapshot> snapshots = List.of();
        private boolean ended;

        @Override
        public void start(Served served) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void stop(Served served) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Subscription serve(Served served) {
            snapshots = List.of(snapshot(0, ""));
            listener.run();
            return () -> ended = true;
        }

        @Override
        public void resume() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ForecastSnapshot> snapshots() {
            return snapshots;
        }

        @Override
        public Subscription onChange(Runnable told) {
            listener = told;
            return () -> listener = () -> { };
        }
    }
}
