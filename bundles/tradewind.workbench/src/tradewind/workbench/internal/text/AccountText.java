package tradewind.workbench.internal.text;

/** Account numbers on the screen. */
public final class AccountText {
    private AccountText() {
    }

    /** An account number that can be recognised but not copied from a picture: "DU••••23". */
    public static String masked(String account) {
        return account.length() <= 4 ? account
                : account.substring(0, 2) + "\u2022\u2022\u2022\u2022" + account.substring(account.length() - 2);
    }
}
