package tradewind.workbench.internal.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.Notice;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.quote.MarketDataType;
import tradewind.workbench.internal.Samples;
import tradewind.workbench.internal.diagnosis.Facts.Loop;
import tradewind.workbench.internal.diagnosis.Facts.PortAnswer;
import tradewind.workbench.internal.diagnosis.Facts.Stalls;
import tradewind.workbench.internal.diagnosis.Finding.Verdict;

class ChecksTest {
    private static final List<Loop> LOOPS = List.of(new Loop("hub", true, -1, 0), new Loop("display", true, 20, 1000));

    private static Facts facts(ConnectionState state, PortAnswer answer, Optional<FeedSnapshot> feed, int gaps,
            List<Notice> notices) {
        return new Facts(Optional.of(Samples.status(state, ConnectionProfile.TWS_PAPER)), ConnectionProfile.TWS_PAPER,
                answer, FeedSettings.DEFAULT, feed, gaps, LOOPS, new Stalls(0, 0), notices, Samples.NOW);
    }

    private static Optional<FeedSnapshot> feed(int bars, MarketDataType type, long tickAge, String error) {
        return Optional.of(Samples.snapshot(bars == 0 ? BarSeries.empty(BarSize.M1) : Samples.minutes(bars),
                Samples.feedStatus(type, Samples.NOW - tickAge, error)));
    }

    private static Finding finding(List<Finding> findings, String check) {
        return findings.stream().filter(f -> f.check().equals(check)).findFirst().orElseThrow();
    }

    @Test
    void whatWorksIsInOrderAndNeedsNoAdvice() {
        List<Finding> all = Checks.run(facts(ConnectionState.READY, PortAnswer.NOT_TRIED,
                feed(100, MarketDataType.LIVE, 500, ""), 0, List.of()));
        assertTrue(all.size() >= 18, all.size() + " checks");
        for (Finding f : all) {
            assertEquals(Verdict.OK, f.verdict(), f.toString());
            assertEquals("", f.advice(), f.toString());
        }
    }

    @Test
    void aRefusedConnectionLeadsThroughTheSettingsOfTws() {
        List<Finding> all = Checks.run(facts(ConnectionState.CONNECTING, PortAnswer.REFUSED, Optional.empty(), 0,
                List.of()));
        Finding port = finding(all, "Does the other side listen?");
        assertEquals(Verdict.FAILED, port.verdict());
        assertTrue(port.advice().contains("Enable ActiveX and Socket Clients"), port.advice());
        assertTrue(port.advice().contains("7497"), port.advice());
    }

    @Test
    void aTakenClientIdIsNamed() {
        Notice taken = new Notice(0, Notice.Severity.ERROR, 326, "client id is already in use", "", -1);
        Finding id = finding(Checks.run(facts(ConnectionState.CONNECTING, PortAnswer.OPEN, Optional.empty(), 0,
                List.of(taken))), "Is the client id free?");
        assertEquals(Verdict.FAILED, id.verdict());
        assertFalse(id.advice().isEmpty());
    }

    @Test
    void missingPermissionsAreFoundInTheNotices() {
        Notice refused = new Notice(0, Notice.Severity.ERROR, 354, "Not subscribed", "Subscribe to Xetra.", 1);
        List<Finding> all = Checks.run(facts(ConnectionState.READY, PortAnswer.NOT_TRIED,
                feed(10, MarketDataType.DELAYED, 500, ""), 0, List.of(refused)));
        assertEquals("Subscribe to Xetra.", finding(all, "Are the permissions there?").advice());
        assertEquals(Verdict.WARNING, finding(all, "Which kind of data comes?").verdict());
    }

    @Test
    void anEmptyChartIsWrongAndSaysWhereToLook() {
        List<Finding> all = Checks.run(facts(ConnectionState.READY, PortAnswer.NOT_TRIED,
                feed(0, MarketDataType.LIVE, 500, "162: no data"), 2, List.of()));
        assertEquals(Verdict.FAILED, finding(all, "Are there bars?").verdict());
        assertEquals("162: no data", finding(all, "Does history answer?").found());
        assertEquals("2 gaps within trading hours.", finding(all, "Are bars missing?").found());
    }

    @Test
    void silenceInAnOpenMarketWarns() {
        List<Finding> all = Checks.run(facts(ConnectionState.READY, PortAnswer.NOT_TRIED,
                feed(10, MarketDataType.LIVE, 120_000, ""), 0, List.of()));
        assertEquals(Verdict.WARNING, finding(all, "Do ticks arrive?").verdict());
    }

    @Test
    void aLoopThatStandsStillIsFound() {
        Facts facts = new Facts(Optional.of(Samples.status(ConnectionState.READY, ConnectionProfile.SIMULATOR)),
                ConnectionProfile.SIMULATOR, PortAnswer.NOT_TRIED, FeedSettings.DEFAULT, Optional.empty(), 0,
                List.of(new Loop("hub", false, -1, 0), new Loop("display", true, 5000, 1000)), new Stalls(2, 900),
                List.of(), Samples.NOW);
        List<Finding> all = Checks.run(facts);
        assertEquals(Verdict.FAILED, finding(all, "Does the loop hub turn?").verdict());
        assertEquals(Verdict.WARNING, finding(all, "Does the loop display turn?").verdict());
        assertEquals(Verdict.WARNING, finding(all, "Does the window answer at once?").verdict());
        assertEquals(Verdict.FAILED, finding(all, "Is the contract qualified?").verdict());
    }
}
