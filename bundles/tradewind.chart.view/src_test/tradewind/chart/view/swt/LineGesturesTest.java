package tradewind.chart.view.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.BitmapFont;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.model.ChartLines;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ShownLine;
import tradewind.chart.view.render.LineBox;
import tradewind.core.bar.BarSeries;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLine.Tone;
import tradewind.core.label.TradeLabel.LineStyle;

class LineGesturesTest {
    private static final int X = 300;
    private final ChartModel model = new ChartModel(BitmapFont.METRICS);
    private final LineGestures hand = new LineGestures(model, BitmapFont.METRICS);
    private final List<String> dropped = new ArrayList<>();
    private double price;

    @BeforeEach
    void twoOrdersAndAPosition() {
        model.resize(800, 450);
        BarSeries series = SyntheticBars.minutes(7, 5, 300);
        model.show(SyntheticBars.subject("SIM"), series);
        price = series.last().close();
        show(line(1, price + 2), line(2, price - 2), new ShownLine(3, figures(price - 4), Optional.empty()));
    }

    private void show(ShownLine... lines) {
        model.lines(model.lines().with(List.of(lines)));
    }

    private ShownLine line(long id, double at) {
        return new ShownLine(id, figures(at), Optional.of(p -> dropped.add(id + " at " + p.stripTrailingZeros())));
    }

    private static PriceLine figures(double at) {
        return new PriceLine(SyntheticBars.grid(at), "BUY 10 LMT", Tone.BUY, LineStyle.SOLID, 1);
    }

    private int row(double at) {
        return model.scene().prices().y(SyntheticBars.grid(at));
    }

    private String at(double to) {
        return " at " + BigDecimal.valueOf(SyntheticBars.grid(to)).stripTrailingZeros();
    }

    @Test
    void aLineWithinFourPixelsIsLit() {
        assertTrue(hand.hover(X, row(price + 2) + 4));
        assertEquals(1, model.lines().lit().orElseThrow());
        assertFalse(hand.hover(X, row(price + 2) + 5));
        assertTrue(model.lines().lit().isEmpty());
    }

    @Test
    void aLineThatCannotBeDraggedIsNotTaken() {
        assertFalse(hand.hover(X, row(price - 4)));
        assertFalse(hand.press(X, row(price - 4)));
        assertFalse(hand.drag(X, row(price - 5)));
    }

    @Test
    void droppingTellsTheOwnerAndLeavesTheLineWhereItIs() {
        int start = row(price + 2) + 2;
        assertTrue(hand.press(X, start));
        assertTrue(hand.drag(X + 40, row(price + 5) + 2));
        assertEquals(0, model.lines().ghost().orElseThrow().compareTo(
                BigDecimal.valueOf(SyntheticBars.grid(price + 5))));
        assertEquals(List.of(), dropped);
        hand.release(X, row(price));
        assertEquals(List.of("1" + at(price + 5)), dropped);
        assertEquals(ChartLines.NONE.ghost(), model.lines().ghost());
        assertEquals(SyntheticBars.grid(price + 2), model.lines().litLine().orElseThrow().line().price());
    }

    @Test
    void aGhostLiesOnTheGrid() {
        hand.press(X, row(price + 2));
        for (int y = row(price + 2) - 3; y > 0; y -= 7) {
            hand.drag(X, y);
            assertTrue(model.scene().subject().increments().onGrid(model.lines().ghost().orElseThrow()));
        }
    }

    @Test
    void aClickOrAShakyHandMovesNothing() {
        hand.press(X, row(price + 2));
        hand.drag(X + 3, row(price + 2) + 2);
        hand.release(X, row(price));
        assertEquals(List.of(), dropped);
        assertTrue(model.lines().ghost().isEmpty());
    }

    @Test
    void backAtItsOwnPriceNothingIsDropped() {
        hand.press(X, row(price + 2));
        hand.drag(X, row(price + 4));
        hand.drag(X, row(price + 2));
        hand.release(X, row(price));
        assertEquals(List.of(), dropped);
    }

    @Test
    void escapeGivesUpAndTheRestOfTheDragIsNoPanning() {
        hand.press(X, row(price + 2));
        hand.drag(X, row(price + 4));
        assertTrue(hand.escape());
        assertTrue(model.lines().ghost().isEmpty());
        assertTrue(hand.drag(X, row(price + 6)));
        assertTrue(model.lines().ghost().isEmpty());
        hand.release(X, row(price));
        assertEquals(List.of(), dropped);
        assertFalse(hand.drag(X, row(price + 6)));
    }

    @Test
    void leavingGivesUp() {
        hand.press(X, row(price + 2));
        hand.drag(X, row(price + 4));
        assertTrue(hand.drag(-1, row(price + 4)));
        hand.drag(X, row(price + 4));
        hand.release(X, row(price));
        hand.press(X, row(price - 2));
        hand.drag(X, row(price + 4));
        hand.leave();
        hand.release(X, row(price));
        hand.press(X, row(price - 2));
        hand.drag(X, row(price + 4));
        hand.release(X, 450);
        assertTrue(model.lines().ghost().isEmpty());
        assertEquals(List.of(), dropped);
    }

    @Test
    void aButtonThatWasLetGoUnseenDropsNothing() {
        hand.press(X, row(price + 2));
        hand.drag(X, row(price + 4));
        hand.lost();
        assertFalse(hand.holding());
        assertTrue(model.lines().ghost().isEmpty());
        hand.release(X, row(price));
        assertEquals(List.of(), dropped);
    }

    @Test
    void beyondThePaneTheGhostStaysAtItsEdge() {
        hand.press(X, row(price + 2));
        hand.drag(X, model.scene().layout().height() - 1);
        double bottom = model.scene().prices().price(model.scene().layout().prices().bottom() - 1);
        assertEquals(bottom, model.lines().ghost().orElseThrow().doubleValue(), 0.2);
    }

    @Test
    void aFilledOrderIsNotDropped() {
        hand.press(X, row(price + 2));
        hand.drag(X, row(price + 4));
        show(line(2, price - 2));
        hand.drag(X, row(price + 5));
        hand.release(X, row(price));
        assertEquals(List.of(), dropped);
    }

    @Test
    void aLineThatItsOwnerMovesStaysInTheHand() {
        hand.press(X, row(price + 2));
        hand.drag(X, row(price + 4));
        show(line(1, price + 3), line(2, price - 2));
        hand.release(X, row(price));
        assertEquals(List.of("1" + at(price + 4)), dropped);
    }

    @Test
    void aLineIsTakenByItsTextToo() {
        show(line(1, price + 2), line(2, price + 2));
        for (LineBox box : LineBox.of(model.scene(), BitmapFont.METRICS)) {
            Rect area = box.area();
            assertTrue(hand.hover(area.x() + 1, area.y() + (box.shown().id() == 1 ? 1 : area.height() - 1)));
            assertEquals(box.shown().id(), model.lines().lit().orElseThrow());
        }
    }

    @Test
    void tabGoesThroughTheLinesThatCanBeMovedAndThenOn() {
        assertTrue(hand.cycle(1));
        assertEquals(1, model.lines().lit().orElseThrow());
        assertTrue(hand.cycle(1));
        assertEquals(2, model.lines().lit().orElseThrow());
        assertFalse(hand.cycle(1));
        assertTrue(model.lines().lit().isEmpty());
        assertTrue(hand.cycle(-1));
        assertEquals(2, model.lines().lit().orElseThrow());
        show();
        assertFalse(hand.cycle(1));
    }

    @Test
    void keysMoveTheSelectedLineByTicksAndEnterDropsIt() {
        assertFalse(hand.nudge(1));
        hand.cycle(1);
        assertTrue(hand.nudge(1));
        assertTrue(hand.nudge(10));
        assertTrue(hand.nudge(-1));
        assertTrue(hand.drop());
        assertEquals(List.of("1" + at(price + 2 + 10 * SyntheticBars.TICK)), dropped);
        assertFalse(hand.drop());
    }

    @Test
    void escapeGivesUpTheMovementAndThenTheSelection() {
        hand.cycle(1);
        hand.nudge(3);
        assertTrue(hand.escape());
        assertTrue(model.lines().ghost().isEmpty());
        assertEquals(1, model.lines().lit().orElseThrow());
        assertTrue(hand.escape());
        assertFalse(hand.escape());
        assertFalse(hand.drop());
        assertEquals(List.of(), dropped);
    }

    @Test
    void thePointerDoesNotTakeAwayWhatTheKeysMove() {
        hand.cycle(1);
        hand.nudge(2);
        hand.hover(X, row(price - 2));
        hand.leave();
        hand.drop();
        assertEquals(List.of("1" + at(price + 2 + 2 * SyntheticBars.TICK)), dropped);
    }

    @Test
    void withoutTheKeyboardNothingStaysSelected() {
        hand.cycle(1);
        hand.nudge(2);
        hand.forget();
        assertFalse(hand.drop());
        assertTrue(model.lines().lit().isEmpty());
    }

    @Test
    void theGhostIsGoneWhenTheOwnerIsTold() {
        List<Boolean> seen = new ArrayList<>();
        show(new ShownLine(9, figures(price), Optional.of(p -> seen.add(model.lines().ghost().isPresent()))));
        hand.cycle(1);
        hand.nudge(1);
        hand.drop();
        assertEquals(List.of(false), seen);
    }
}
