package tradewind.tws.connection;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Says in plain words why a socket did not open or broke, and what to do about it. */
final class Reasons {
    static final String HUNG_UP = "The server closed the connection.";
    private static final String SETTINGS = "In TWS: Configure (or File > Global Configuration) > API > Settings:"
            + " tick \"Enable ActiveX and Socket Clients\", set \"Socket port\" to %d, and have %s among the \"Trusted IPs\""
            + " or tick \"Allow connections from localhost only\".";

    private Reasons() {
    }

    static String of(IOException e, String host, int port) {
        String where = host + ":" + port;
        if (e instanceof SocketTimeoutException || e instanceof NoRouteToHostException) {
            return where + " does not answer. Check the host and the firewall.";
        }
        if (e instanceof UnknownHostException) {
            return "There is no host named " + host + ".";
        }
        if (e instanceof ConnectException) {
            return "Nothing accepts connections at " + where + " (502). Start TWS or IB Gateway and log in. "
                    + settings(host, port);
        }
        if (e instanceof EOFException) {
            return HUNG_UP;
        }
        String text = e.getMessage();
        return text == null || text.isBlank() ? "The connection broke (" + e.getClass().getSimpleName() + ")."
                : "The connection broke: " + text;
    }

    /** For a server that hangs up before the session has begun. */
    static String refusedAtOnce(String host, int port) {
        return host + ":" + port + " closed the connection before the session began (504). " + settings(host, port);
    }

    private static String settings(String host, int port) {
        return String.format(java.util.Locale.ROOT, SETTINGS, port, host.equals("localhost") ? "127.0.0.1" : host);
    }
}
