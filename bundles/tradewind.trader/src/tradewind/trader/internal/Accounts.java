package tradewind.trader.internal;

import java.util.List;

/** Which account an order goes to. */
final class Accounts {
    private Accounts() {
    }

    /**
     * The account that is named, if the session has it; else the only one, or the only paper one. Several live accounts
     * are never chosen among.
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
        return paper.size() == 1 && paper.size() == accounts.size() ? paper.getFirst() : "";
    }

    /** IB's paper accounts begin with D. */
    static boolean paper(String account) {
        return account.startsWith("D");
    }
}
