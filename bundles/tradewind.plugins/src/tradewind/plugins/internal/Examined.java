package tradewind.plugins.internal;

import java.util.List;
import java.util.Set;
import tradewind.core.plugin.PlugInBundle;
import tradewind.core.plugin.Reach;

/** A jar that was looked into. */
record Examined(PlugInBundle bundle, Set<Reach> declared, List<String> hosts) {
    /** @param hosts the bundles that it is a fragment of, none or one */
    Examined {
        declared = Set.copyOf(declared);
        hosts = List.copyOf(hosts);
    }
}
