package tradewind.indicators.internal;

/** One number. */
final class Cell implements Part {
    double value;

    Cell(double start) {
        value = start;
    }

    /** Puts a number in. @return the one before */
    double swap(double x) {
        double before = value;
        value = x;
        return before;
    }

    boolean empty() {
        return Double.isNaN(value);
    }

    @Override
    public void take(Part same) {
        value = ((Cell) same).value;
    }
}
