package tradewind.workbench.internal.diagnosis;

/**
 * The outcome of one check.
 *
 * @param group  what it belongs to: Connection, Market data, Chart, Program
 * @param check  the question
 * @param found  what is the case
 * @param advice what to do, empty if nothing is
 */
record Finding(String group, String check, Verdict verdict, String found, String advice) {
    enum Verdict {
        OK, WARNING, FAILED,
        /** Cannot be told before something else works. */
        OPEN
    }
}
