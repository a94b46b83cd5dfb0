package tradewind.core.strategy;

import java.util.List;

/**
 * Where two decision logs part.
 *
 * @param line   number of the line, the header being 1
 * @param first  the line in the first log, empty if it has ended
 * @param second the line in the second log, empty if it has ended
 * @param fields what differs in it, inputs before what followed from them
 * @param firstOrigin  where the bar of the line in the first log comes from, in words; empty if that is not known
 * @param secondOrigin the same of the second log
 */
public record Divergence(long line, String first, String second, List<Field> fields, String firstOrigin,
        String secondOrigin) {
    /** @param input whether the strategy was told it, rather than decided it */
    public record Field(String name, String first, String second, boolean input) {
    }

    /** Nothing is known of where bars come from. */
    public Divergence(long line, String first, String second, List<Field> fields) {
        this(line, first, second, fields, "", "");
    }

    public Divergence {
        fields = List.copyOf(fields);
    }

    /** Whether the inputs differed, and not only the answers to them. */
    public boolean byInput() {
        return fields.stream().anyMatch(Field::input);
    }
}
