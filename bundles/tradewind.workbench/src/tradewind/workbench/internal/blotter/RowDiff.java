package tradewind.workbench.internal.blotter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What has to be painted anew, and where selected rows have gone, when a list takes the place of another. */
final class RowDiff {
    private RowDiff() {
    }

    /** Rows that differ from what has stood in the same place, ascending; what is new has not been painted yet. */
    static <R> int[] changed(List<R> before, List<R> next) {
        return IntStream.range(0, Math.min(before.size(), next.size()))
                .filter(i -> before.get(i) != next.get(i) && !before.get(i).equals(next.get(i))).toArray();
    }

    /** Where the rows at {@code selected} of {@code before} stand in {@code next}; those that are gone are left out. */
    static <R> int[] moved(List<R> before, int[] selected, List<R> next, Function<R, Object> identity) {
        if (selected.length == 0) {
            return selected;
        }
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < next.size(); i++) {
            places.put(identity.apply(next.get(i)), i);
        }
        return IntStream.of(selected).filter(i -> i < before.size())
                .map(i -> places.getOrDefault(identity.apply(before.get(i)), -1)).filter(i -> i >= 0).toArray();
    }
}
