package tradewind.workbench.internal.dialogs;

/** What everybody who uses the product must know. */
public final class Disclaimer {
    public static final String TEXT = """
            Tradewind is software for education and research. It is not investment advice, it comes without any \
            warranty, and its charts, models and strategies can be wrong.

            Use the simulator or a paper account first. Check the account, the permissions and the limits before you \
            connect to an account with real money. You alone are responsible for your orders, and for keeping to the \
            terms of your broker and the law of your country.""";

    private Disclaimer() {
    }
}
