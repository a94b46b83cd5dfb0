package tradewind.core.plugin;

import java.util.List;
import java.util.Set;

/** A part of the product that uses what plug-ins bring. An OSGi service, found by {@link PlugIns}; any thread may call. */
public interface PlugInHost {
    /**
     * The bundles are about to go. Returns when nothing of them is in use any more, or after some seconds.
     *
     * @param bundles symbolic names
     * @param why     for people who see what has stopped, to stand after a colon
     */
    void leaving(Set<String> bundles, String why);

    /** Checks what the bundles have brought. May take a minute. */
    List<PlugInVerdict> check(Set<String> bundles);
}
