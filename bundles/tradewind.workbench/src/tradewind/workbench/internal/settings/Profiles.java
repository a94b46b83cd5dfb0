package tradewind.workbench.internal.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tradewind.core.connection.ConnectionProfile;

/**
 * The connection profiles as a person has edited them. Each value that differs from the preset is kept under
 * {@code profile.NAME.host}, {@code .port} and {@code .clientId}; none of them is a secret. A simulator with a port of
 * its own is a gateway that runs outside of this program.
 */
public record Profiles(UnaryOperator<String> lookup) {
    /** Every profile, in the order of the presets. */
    public List<ConnectionProfile> all() {
        return ConnectionProfile.PRESETS.stream().map(this::edited).toList();
    }

    /** The profile of this name, ignoring case and what stands between the words: "tws-paper" is "TWS paper". */
    public Optional<ConnectionProfile> named(String name) {
        String wanted = plain(name);
        return all().stream().filter(p -> plain(p.name()).equals(wanted)).findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Names of the three preferences of a profile: host, port, client id. */
    public static String key(ConnectionProfile preset, String part) {
        return "profile." + preset.name() + "." + part;
    }

    private ConnectionProfile edited(ConnectionProfile preset) {
        ConnectionProfile edited = preset.withClientId(number(preset, "clientId", preset.clientId(), Integer.MAX_VALUE));
        String host = lookup.apply(key(preset, "host")).trim();
        int port = number(preset, "port", preset.port(), 65535);
        if (port < 1) {
            return edited;
        }
        return edited.at(host.isEmpty() ? preset.host() : host, port);
    }

    private int number(ConnectionProfile preset, String part, int otherwise, int max) {
        String text = lookup.apply(key(preset, part)).trim();
        if (!text.matches("[0-9]{1,10}")) {
            return otherwise;
        }
        long value = Long.parseLong(text);
        return value > max ? otherwise : (int) value;
    }
}
