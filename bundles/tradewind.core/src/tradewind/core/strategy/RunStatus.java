package tradewind.core.strategy;

/**
 * How a run is doing.
 *
 * @param bars     looked at
 * @param position held by it
 * @param working  pieces that its orders may still buy, below 0 for sell
 * @param target   pieces it wants to hold
 * @param reason   for that, in the strategy's words
 * @param profit   of the run at the last close, costs included as far as they are known
 * @param digest   SHA-256 of the decision log so far, empty before the first line
 * @param banner   what its trades cost against what they earned on the bars known at the start, empty if too few
 * @param text     state in one sentence; why it ended, if it did
 * @param figures  what it has done and earned, in more detail
 */
public record RunStatus(State state, boolean armed, long bars, long position, long working, long target, String reason,
        double profit, String digest, String banner, String text, RunFigures figures) {
    /** Without details. */
    public RunStatus(State state, boolean armed, long bars, long position, long working, long target, String reason,
            double profit, String digest, String banner, String text) {
        this(state, armed, bars, position, working, target, reason, profit, digest, banner, text, RunFigures.NONE);
    }

    public enum State {
        /** It has not seen enough bars. */
        WARMING_UP, RUNNING,
        /** Stopped by a person, or by the end of the product. */
        STOPPED,
        /** Stopped by the host: it threw, did not answer, or broke its limits. */
        FAILED
    }

    /** The same with another state and sentence. */
    public RunStatus ending(State other, String sentence) {
        return new RunStatus(other, armed, bars, position, working, target, reason, profit, digest, banner, sentence,
                figures);
    }

    public boolean ended() {
        return state == State.STOPPED || state == State.FAILED;
    }
}
