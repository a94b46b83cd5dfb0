package tradewind.chart.view.swt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.TextMetrics;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.Layout;
import tradewind.chart.view.model.PriceSteps;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.ShownLine;
import tradewind.chart.view.render.LineBox;

/**
 * The hand on the price lines, by mouse or by keyboard. A line is moved as a ghost, and its owner is told where the
 * ghost was dropped; the line itself stays. Knows no widgets. Display thread.
 */
final class LineGestures {
    private static final int REACH = 4;
    /** A hand that shakes on a click moves nothing. */
    private static final int SLACK = 3;

    /** What the pressed mouse is doing. */
    private enum Grip {
        NONE, PRESSED, MOVING,
        /** The button is still down, but the line has been let go: what follows is no panning either. */
        GIVEN_UP
    }

    private final ChartModel model;
    private final TextMetrics metrics;
    private Grip grip = Grip.NONE;
    /** By keyboard or by a click. */
    private OptionalLong selected = OptionalLong.empty();
    private int pressedAt;
    /** From the line to the pointer, pixels. */
    private int offset;

    LineGestures(ChartModel model, TextMetrics metrics) {
        this.model = model;
        this.metrics = metrics;
    }

    /** The pointer is here, no button is down. @return whether on a line that can be dragged */
    boolean hover(int x, int y) {
        Optional<ShownLine> under = at(x, y);
        if (model.lines().ghost().isEmpty()) {
            light(under.isPresent() ? OptionalLong.of(under.get().id()) : selected);
        }
        return under.isPresent();
    }

    /** The first button is pressed. @return whether on a line, which is then held */
    boolean press(int x, int y) {
        Optional<ShownLine> under = at(x, y);
        under.ifPresent(line -> {
            select(OptionalLong.of(line.id()));
            grip = Grip.PRESSED;
            pressedAt = y;
            offset = y - row(line);
        });
        return under.isPresent();
    }

    /** The pointer moves with the button down. @return whether the movement is the line's */
    boolean drag(int x, int y) {
        Scene scene = model.scene();
        if (grip == Grip.NONE) {
            return false;
        }
        if (outside(x, y) || model.lines().litLine().isEmpty()) {
            letGo();
        }
        if (grip == Grip.PRESSED && Math.abs(y - pressedAt) >= SLACK) {
            grip = Grip.MOVING;
        }
        if (grip == Grip.MOVING) {
            Rect pane = scene.layout().prices();
            int row = Math.clamp(y - offset, pane.y(), pane.bottom() - 1);
            model.lines(model.lines().ghostAt(PriceSteps.nearest(scene.subject().increments(),
                    scene.prices().price(row))));
        }
        return true;
    }

    private boolean outside(int x, int y) {
        Layout layout = model.scene().layout();
        return !new Rect(0, 0, layout.width(), layout.height()).contains(x, y);
    }

    /** The button is up: a line that was being moved is dropped, unless the pointer has left the chart unseen. */
    void release(int x, int y) {
        if (holding() && outside(x, y)) {
            letGo();
        }
        boolean dropped = grip == Grip.MOVING;
        grip = Grip.NONE;
        if (dropped) {
            drop();
        }
    }

    boolean holding() {
        return grip != Grip.NONE;
    }

    /** Another button, or the pointer leaves the chart: what the mouse does to a line is given up. */
    void leave() {
        if (holding()) {
            letGo();
        } else if (model.lines().ghost().isEmpty()) {
            light(selected);
        }
    }

    private void letGo() {
        grip = Grip.GIVEN_UP;
        model.lines(model.lines().withoutGhost());
    }

    /** The button was let go where the chart could not see it. */
    void lost() {
        if (holding()) {
            letGo();
            grip = Grip.NONE;
        }
    }

    /** Gives up the movement, otherwise the selection. @return whether there was any */
    boolean escape() {
        if (holding()) {
            letGo();
            return true;
        }
        if (model.lines().ghost().isPresent()) {
            model.lines(model.lines().withoutGhost());
            return true;
        }
        boolean any = selected().isPresent();
        select(OptionalLong.empty());
        return any;
    }

    /** The chart has lost the keyboard. */
    void forget() {
        grip = holding() ? Grip.GIVEN_UP : Grip.NONE;
        select(OptionalLong.empty());
    }

    /** Whether there are lines that can be dragged. */
    boolean any() {
        return model.lines().lines().stream().anyMatch(ShownLine::draggable);
    }

    /** Selects the next line below (1) or above (-1). @return false after the last one: none is selected */
    boolean cycle(int step) {
        if (holding()) {
            return true;
        }
        List<ShownLine> lines = model.lines().lines().stream().filter(ShownLine::draggable).toList();
        int present = selected().map(lines::indexOf).orElse(step > 0 ? -1 : lines.size());
        int next = present + step;
        boolean there = next >= 0 && next < lines.size();
        select(there ? OptionalLong.of(lines.get(next).id()) : OptionalLong.empty());
        return there;
    }

    /** Moves the ghost of the selected line by so many prices of the grid. @return whether a line is selected */
    boolean nudge(int steps) {
        Optional<ShownLine> line = selected();
        if (line.isPresent() && !holding()) {
            boolean same = model.lines().lights(line.get());
            BigDecimal from = (same ? model.lines().ghost() : Optional.<BigDecimal>empty())
                    .orElseGet(() -> BigDecimal.valueOf(line.get().line().price()));
            light(selected);
            model.lines(model.lines().ghostAt(PriceSteps.moved(model.scene().subject().increments(), from, steps)));
        }
        return line.isPresent();
    }

    /** Drops the ghost. @return whether there was one */
    boolean drop() {
        Optional<ShownLine> line = model.lines().litLine();
        Optional<BigDecimal> ghost = model.lines().ghost();
        if (line.isEmpty() || ghost.isEmpty() || holding()) {
            return false;
        }
        // Before the owner is told: a question to the person may stay open for long.
        model.lines(model.lines().withoutGhost());
        if (ghost.get().compareTo(BigDecimal.valueOf(line.get().line().price())) != 0) {
            line.get().drop().ifPresent(d -> d.dropped(ghost.get()));
        }
        return true;
    }

    private void select(OptionalLong id) {
        selected = id;
        model.lines(model.lines().light(id));
    }

    private void light(OptionalLong id) {
        if (!model.lines().lit().equals(id)) {
            model.lines(model.lines().light(id));
        }
    }

    private Optional<ShownLine> selected() {
        return model.lines().lines().stream()
                .filter(l -> selected.isPresent() && l.id() == selected.getAsLong()).findFirst();
    }

    /** The line whose box is here, otherwise the nearest one in reach. */
    private Optional<ShownLine> at(int x, int y) {
        Scene scene = model.scene();
        Rect pane = scene.layout().prices();
        if (scene.isEmpty() || !any() || !pane.contains(x, y)) {
            return Optional.empty();
        }
        List<LineBox> boxes = LineBox.of(scene, metrics).stream().filter(b -> b.shown().draggable()).toList();
        return boxes.stream().filter(b -> b.area().contains(x, y)).findFirst()
                .or(() -> boxes.stream().filter(b -> Math.abs(b.row() - y) <= REACH)
                        .min((a, b) -> Math.abs(a.row() - y) - Math.abs(b.row() - y)))
                .map(LineBox::shown);
    }

    private int row(ShownLine line) {
        return model.scene().prices().y(line.line().price());
    }
}
