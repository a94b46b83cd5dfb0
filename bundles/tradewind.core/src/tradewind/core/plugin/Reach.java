package tradewind.core.plugin;

/** What classes of a plug-in can use beside what they are told. A plug-in declares it in its manifest. */
public enum Reach {
    /** The framework and the platform, through which every service of the product can be found. */
    SERVICES("the services of the product, trading among them"),
    /** Sockets and addresses. */
    NETWORK("the network"),
    /** Files on this computer. */
    FILES("files on this computer"),
    /** Other programs. */
    PROGRAMS("other programs"),
    /** Machine code, class loaders and reflection: nothing can be told of what it does. */
    NATIVE("machine code or reflection");

    private final String text;

    Reach(String text) {
        this.text = text;
    }

    /** In a sentence after "uses". */
    public String text() {
        return text;
    }
}
