package tradewind.workbench.internal.plugins;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import tradewind.core.plugin.PlugInFailure;

/** What a person writes for a p2 site: a folder, a zip, or an address. */
final class SiteAddress {
    private SiteAddress() {
    }

    /** @throws PlugInFailure if it is none of them */
    static URI parse(String text) {
        String site = text.strip();
        try {
            if (site.matches("(?i)(https?|file|jar):.*")) {
                return URI.create(site);
            }
            Path path = Path.of(site.startsWith("~/") ? System.getProperty("user.home") + site.substring(1) : site);
            if (!site.isEmpty() && Files.exists(path)) {
                return path.toAbsolutePath().normalize().toUri();
            }
        } catch (IllegalArgumentException e) {
            throw new PlugInFailure("\u201c" + site + "\u201d is neither a folder nor an address", e);
        }
        throw new PlugInFailure(site.isEmpty() ? "Name the site: a folder, a zip or an address"
                : "There is no folder and no file " + site);
    }
}
