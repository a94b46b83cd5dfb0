package tradewind.plugins.internal;

import java.util.Optional;
import tradewind.core.plugin.PlugInBundle;
import tradewind.core.plugin.PlugInVerdict;

/** Why something may be back-tested and simulated but not trade. */
record Trust(Installation installation) {
    String objection(String bundle) {
        for (PlugInText text : installation.plugIns()) {
            Optional<PlugInBundle> part = text.plugIn().bundles().stream().filter(b -> b.name().equals(bundle))
                    .findFirst();
            if (part.isPresent()) {
                return installation.holds(part.get()) ? objection(text) : text.plugIn().name()
                        + " is not what was installed: the file of " + bundle + " was changed since. Install it again.";
            }
        }
        return installation.ours().contains(bundle) ? "" : unknown(bundle);
    }

    static String objection(PlugInText text) {
        String name = text.plugIn().name();
        Optional<PlugInVerdict> failed = text.verdicts().stream().filter(v -> !v.passed()).findFirst();
        if (failed.isPresent()) {
            return name + " did not pass its check: " + failed.get().text();
        }
        return text.plugIn().signer().isPresent() ? "" : name + " is not signed: it may be back-tested and run in"
                + " simulation, but not trade on a paper or a live account.";
    }

    static String unknown(String bundle) {
        return bundle + " was not installed as a plug-in, so nobody was asked to trust it: it may be back-tested and run in"
                + " simulation, but not trade on a paper or a live account.";
    }
}
