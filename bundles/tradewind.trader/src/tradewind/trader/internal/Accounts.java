package tradewind.trader.internal;

import java.util.List;

/** Which account an order goes to. */
final class Accounts {
    private Accounts() {
    }

    /**
     * The account that is named, if the session has it; else the only one, or the only paper one among several. Among
     * several of a kind a person chooses: a guess could be the wrong money.
     *
     * @return empty if there is none or a person must choose
     */
    static String choose(String named, List<String> accounts) {
        if (!named.isEmpty()) {
            return accounts.contains(named) ? named : "";
        }
        if (accounts.size() == 1) {
            return accounts.getFirst();
        }
        List<String> paper = accounts.stream().filter(Accounts::paper).toList();
        return paper.size() == 1 ? paper.getFirst() : "";
    }

    /** IB's paper accounts begin with D. */
    static boolean paper(String account) {
        return account.startsWith("D");
    }
}
