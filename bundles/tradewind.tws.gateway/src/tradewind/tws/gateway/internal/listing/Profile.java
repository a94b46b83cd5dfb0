package tradewind.tws.gateway.internal.listing;

import java.util.List;

/**
 * What is said about a listing in words.
 *
 * @param stockType COMMON, ADR, ETF; empty for what is no share
 * @param isin      empty when it has none
 * @param aliases   words that a search finds it by, beside symbol and name
 */
public record Profile(String longName, String industry, String category, String subcategory, String stockType,
        String isin, List<String> aliases) {
    public Profile {
        aliases = List.copyOf(aliases);
    }

    /** A share. */
    public static Profile share(String longName, String isin, String industry, String category, String subcategory,
            String... aliases) {
        return new Profile(longName, industry, category, subcategory, "COMMON", isin, List.of(aliases));
    }

    /** A name and nothing else. */
    public static Profile named(String longName, String... aliases) {
        return new Profile(longName, "", "", "", "", "", List.of(aliases));
    }
}
