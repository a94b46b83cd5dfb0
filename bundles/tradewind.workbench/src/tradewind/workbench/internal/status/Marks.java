package tradewind.workbench.internal.status;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import tradewind.core.connection.AccountKind;

/** The small shapes that say the same as a colour. */
public final class Marks {
    /** Pixels each way. */
    public static final int SIZE = 9;

    private Marks() {
    }

    /** The shape of an account kind. */
    public static Segment.Shape of(AccountKind kind) {
        return StatusText.kind(kind).shape();
    }

    /** Draws the shape with its upper left corner at a place; colours of the GC are changed. */
    public static void draw(GC gc, Segment.Shape shape, Color color, int x, int y) {
        gc.setBackground(color);
        gc.setForeground(color);
        switch (shape) {
            case DISC -> gc.fillOval(x, y, SIZE, SIZE);
            case RING -> {
                gc.setLineWidth(2);
                gc.drawOval(x + 1, y + 1, SIZE - 2, SIZE - 2);
                gc.setLineWidth(1);
            }
            case TRIANGLE -> gc.fillPolygon(new int[] {x, y + SIZE, x + SIZE, y + SIZE, x + SIZE / 2, y});
            case SQUARE -> gc.fillRectangle(x, y, SIZE, SIZE);
            case DIAMOND -> gc.fillPolygon(new int[] {x + SIZE / 2, y - 1, x + SIZE, y + SIZE / 2, x + SIZE / 2,
                    y + SIZE + 1, x - 1, y + SIZE / 2});
            case REWIND -> {
                int middle = x + SIZE / 2;
                gc.fillPolygon(new int[] {x - 1, y + SIZE / 2, middle, y - 1, middle, y + SIZE + 1});
                gc.fillPolygon(new int[] {middle, y + SIZE / 2, x + SIZE + 1, y - 1, x + SIZE + 1, y + SIZE + 1});
            }
            case NONE -> {
                return;
            }
        }
    }
}
