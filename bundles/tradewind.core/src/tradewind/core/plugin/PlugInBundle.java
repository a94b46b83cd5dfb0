package tradewind.core.plugin;

import java.util.Optional;
import java.util.Set;

/**
 * One jar of a plug-in.
 *
 * @param name   symbolic name
 * @param sha256 of the file, 64 hexadecimal digits
 * @param signer who has signed each entry of it
 * @param reach  what its classes refer to
 */
public record PlugInBundle(String name, String sha256, Optional<Signer> signer, Set<Reach> reach) {
    public PlugInBundle {
        reach = Set.copyOf(reach);
    }
}
