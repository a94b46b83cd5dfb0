package tradewind.indicators.internal;

import java.util.Arrays;

/** The last {@code length} numbers. */
final class Ring implements Part {
    private final double[] items;
    private int at;
    private int count;
    private int equal;

    Ring(int length) {
        items = new double[length];
    }

    /** @return the number that had to leave, NaN if there was room */
    double push(double x) {
        boolean full = count == items.length;
        double gone = full ? items[at] : Double.NaN;
        equal = count > 0 && newest() == x ? equal + 1 : 1;
        items[at] = x;
        at = at + 1 == items.length ? 0 : at + 1;
        count += full ? 0 : 1;
        return gone;
    }

    boolean full() {
        return count == items.length;
    }

    /** Whether all are the same number. */
    boolean flat() {
        return equal >= count;
    }

    /** Whether the number pushed last is the last of a round: once in {@code length} pushes. */
    boolean roundEnds() {
        return at == 0;
    }

    double newest() {
        return items[at == 0 ? items.length - 1 : at - 1];
    }

    /** The number pushed longest ago. */
    double oldest() {
        return full() ? items[at] : items[0];
    }

    int count() {
        return count;
    }

    double sum() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += items[i];
        }
        return sum;
    }

    /** The sum of the distances from {@code middle}. */
    double distances(double middle) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs(items[i] - middle);
        }
        return sum;
    }

    /** The sum of the squared distances from {@code middle}. */
    double squares(double middle) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (items[i] - middle) * (items[i] - middle);
        }
        return sum;
    }

    /** The sum in which the number pushed longest ago counts once, the next twice, and so on. */
    double weighted() {
        double sum = 0;
        int first = full() ? at : 0;
        for (int i = 0; i < count; i++) {
            sum += (i + 1) * items[(first + i) % items.length];
        }
        return sum;
    }

    @Override
    public void take(Part same) {
        Ring other = (Ring) same;
        System.arraycopy(other.items, 0, items, 0, items.length);
        at = other.at;
        count = other.count;
        equal = other.equal;
    }

    @Override
    public String toString() {
        return Arrays.toString(items);
    }
}
