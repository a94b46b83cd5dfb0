package tradewind.core.plugin;

import java.util.List;

/**
 * A plug-in that is installed.
 *
 * @param objection why it may not trade outside simulation, a sentence; empty if it may
 * @param checked   whether its check has ended
 * @param verdicts  what it has found, one for each strategy
 */
public record InstalledPlugIn(PlugIn plugIn, String objection, boolean checked, List<PlugInVerdict> verdicts) {
    public InstalledPlugIn {
        verdicts = List.copyOf(verdicts);
    }
}
