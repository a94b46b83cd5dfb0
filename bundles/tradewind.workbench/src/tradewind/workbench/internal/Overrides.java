package tradewind.workbench.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tradewind.core.connection.ConnectionProfile;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.settings.Profiles;

/** What the command line lays over the preferences for one run. */
final class Overrides {
    private Overrides() {
    }

    /**
     * Texts by preference name.
     *
     * @param profileNow the profile that counts when the command line names none
     * @throws IllegalArgumentException if there is no profile of the name that is given
     */
    static Map<String, String> of(StartArguments arguments, String profileNow) {
        Map<String, String> overrides = new HashMap<>();
        put(overrides, arguments.get("symbol"), Preferences.SYMBOL);
        put(overrides, arguments.get("intraminute-poll-secs"), Preferences.INTRA_MINUTE_POLL);
        put(overrides, arguments.get("historical-poll-secs"), Preferences.HISTORICAL_POLL);
        put(overrides, arguments.get("price-pref"), Preferences.PRICE_CHAIN);
        put(overrides, arguments.get("use-regular-trading-hours"), Preferences.REGULAR_HOURS);
        put(overrides, arguments.get("verbose"), Preferences.VERBOSE);
        ConnectionProfile profile = profile(arguments.get("profile").orElse(profileNow));
        arguments.get("profile").ifPresent(p -> overrides.put(Preferences.PROFILE, profile.name()));
        put(overrides, arguments.get("host"), Profiles.key(profile, "host"));
        put(overrides, arguments.get("port"), Profiles.key(profile, "port"));
        put(overrides, arguments.get("client-id"), Profiles.key(profile, "clientId"));
        return overrides;
    }

    private static ConnectionProfile profile(String name) {
        return new Profiles(key -> "").named(name).orElseThrow(() -> new IllegalArgumentException(
                "There is no connection profile \"" + name + "\"; there are "
                        + String.join(", ", ConnectionProfile.PRESETS.stream().map(ConnectionProfile::name).toList())));
    }

    private static void put(Map<String, String> overrides, Optional<String> value, String key) {
        value.ifPresent(v -> overrides.put(key, v));
    }
}
