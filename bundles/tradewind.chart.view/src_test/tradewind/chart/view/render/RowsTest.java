package tradewind.chart.view.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void boxesWithRoomStayWhereTheyBelong() {
        assertArrayEquals(new int[] {5, 40, 53}, Rows.place(new int[] {5, 40, 53}, 12, 0, 100));
    }

    @Test
    void neighboursGiveWayToBothSides() {
        assertArrayEquals(new int[] {37, 50, 63}, Rows.place(new int[] {50, 50, 50}, 12, 0, 100));
        assertArrayEquals(new int[] {10, 40, 53}, Rows.place(new int[] {10, 46, 47}, 12, 0, 100));
    }

    @Test
    void noneLeavesItsRoom() {
        assertArrayEquals(new int[] {20, 33}, Rows.place(new int[] {3, 5}, 12, 20, 100));
        assertArrayEquals(new int[] {75, 88}, Rows.place(new int[] {95, 99}, 12, 20, 100));
        assertArrayEquals(new int[] {20}, Rows.place(new int[] {95}, 12, 20, 24));
    }

    @Test
    void moreThanFitShareTheRoomInTheirOrder() {
        assertArrayEquals(new int[] {0, 6, 12, 18}, Rows.place(new int[] {1, 2, 3, 4}, 12, 0, 30));
    }

    @Test
    void asLongAsTheyFitNoneTouchesAnother() {
        qt().withExamples(500).forAll(lists().of(integers().between(-50, 350)).ofSizeBetween(0, 23)).check(list -> {
            int[] tops = Rows.place(list.stream().sorted().mapToInt(Integer::intValue).toArray(), 12, 10, 310);
            for (int i = 0; i < tops.length; i++) {
                if (tops[i] < 10 || tops[i] + 12 > 310 || i > 0 && tops[i] < tops[i - 1] + 13) {
                    return false;
                }
            }
            return tops.length == list.size();
        });
    }
}
