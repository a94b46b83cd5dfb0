package tradewind.core.plugin;

import java.util.List;

/**
 * A plug-in that is installed.
 *
 * @param objection why it may not trade outside simulation, a sentence; empty if it may
 * @param verdicts  what its check has found; empty while it goes on
 */
public record InstalledPlugIn(PlugIn plugIn, String objection, List<PlugInVerdict> verdicts) {
    public InstalledPlugIn {
        verdicts = List.copyOf(verdicts);
    }
}
