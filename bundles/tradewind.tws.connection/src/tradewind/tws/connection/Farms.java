package tradewind.tws.connection;

/** Names of data farms in the texts of the server. */
final class Farms {
    private Farms() {
    }

    /** {@code Market data farm connection is OK:usfarm.nj} gives {@code usfarm.nj}. */
    static String name(String text) {
        int colon = text.lastIndexOf(':');
        String rest = colon >= 0 ? text.substring(colon + 1) : text;
        String[] words = rest.strip().split("\\s+");
        String name = words[words.length - 1];
        // "... available upon demand.euhmds" has the name behind a full stop.
        int stop = colon >= 0 ? -1 : name.indexOf('.');
        return stop >= 0 && stop + 1 < name.length() ? name.substring(stop + 1) : name;
    }
}
