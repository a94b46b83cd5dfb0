package tradewind.tws.gateway.internal.desk;

/** The texts of the messages about connections. */
public final class FarmText {
    private static final String LINK = "Connectivity between IBKR and Trader Workstation has been ";

    private FarmText() {
    }

    /** @param code 1100 to 1102, 2103 to 2110, 2119, 2157, 2158 */
    public static String of(int code) {
        return switch (code) {
            case 1100 -> LINK + "lost.";
            case 1101 -> LINK + "restored - data lost.";
            case 1102 -> LINK + "restored - data maintained. All data farms are connected: eufarm; euhmds; secdefeu.";
            case 2103 -> "Market data farm connection is broken:eufarm";
            case 2104 -> "Market data farm connection is OK:eufarm";
            case 2105 -> "HMDS data farm connection is broken:euhmds";
            case 2106 -> "HMDS data farm connection is OK:euhmds";
            case 2107 -> "HMDS data farm connection is inactive but should be available upon demand.euhmds";
            case 2108 -> "Market data farm connection is inactive but should be available upon demand.eufarm";
            case 2110 -> "Connectivity between Trader Workstation and server is broken. It will be restored automatically.";
            case 2119 -> "Market data farm is connecting:eufarm";
            case 2157 -> "Sec-def data farm connection is broken:secdefeu";
            case 2158 -> "Sec-def data farm connection is OK:secdefeu";
            default -> throw new IllegalArgumentException("no text for " + code);
        };
    }
}
