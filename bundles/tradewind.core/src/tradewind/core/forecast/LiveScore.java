package tradewind.core.forecast;

/**
 * How the last forecasts of a served model did, the ones it abstained from among them. A value without meaning is NaN.
 *
 * @param scored     how many count
 * @param coverage50 share of closes in the 50 per cent range; the others likewise
 * @param mase       absolute error of the close over that of "nothing changes"; below 1 is better
 * @param directed   bars that moved and for which a direction was named
 * @param hits       share of these in which it was right
 * @param verdict    whether that is skill, beyond luck
 */
public record LiveScore(int scored, double coverage50, double coverage80, double coverage95, double mase, int directed,
        double hits, Verdict verdict) {
    /** What the errors say. */
    public enum Verdict {
        TOO_FEW("too few to tell"), NO_EVIDENCE("no evidence of skill"), SKILL("skill beyond luck"),
        HARMFUL("worse than \"nothing changes\"");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        /** For people. */
        public String text() {
            return text;
        }
    }

    public static final LiveScore NONE = new LiveScore(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN,
            Verdict.TOO_FEW);
}
