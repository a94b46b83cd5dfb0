package tradewind.workbench.internal.diagnosis;

import tradewind.core.connection.ConnectionProfile;

/** What has to be set in TWS or IB Gateway so that a program may connect. */
public final class ConnectionAdvice {
    private ConnectionAdvice() {
    }

    /** The steps for this profile, in order. */
    public static String setUp(ConnectionProfile profile) {
        if (profile.embedded()) {
            return "The built-in simulator needs nothing. If it does not start, the error log says why.";
        }
        boolean gateway = profile.name().startsWith("Gateway");
        String program = gateway ? "IB Gateway" : "TWS";
        return "1. Start " + program + " and log in to the " + profile.kind() + " account.\n2. In " + program + ": "
                + (gateway ? "Configure, Settings, API, Settings." : "File, Global Configuration, API, Settings.")
                + "\n3. Tick \u201cEnable ActiveX and Socket Clients\u201d" + (gateway ? " (where it is shown)" : "")
                + " and set the socket port to " + profile.port()
                + ".\n4. Leave \u201cRead-Only API\u201d ticked as long as you only look at data.\n5. "
                + "Click Apply, then connect here.";
    }
}
