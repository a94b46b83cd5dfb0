package tradewind.workbench.internal.plugins;

import java.util.Optional;
import java.util.stream.Collectors;
import tradewind.core.plugin.InstalledPlugIn;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInFacts;
import tradewind.core.plugin.PlugInVerdict;
import tradewind.core.plugin.Signer;

/** Plug-ins in words. */
final class PlugInSentences {
    private PlugInSentences() {
    }

    static String signer(PlugIn plugIn) {
        return plugIn.signer().map(Signer::name).orElse("nobody");
    }

    static String trades(InstalledPlugIn installed) {
        return !installed.objection().isEmpty() ? "in simulation" : installed.checked() ? "yes" : "after its check";
    }

    static String check(InstalledPlugIn installed) {
        if (!installed.checked()) {
            return "is being checked";
        }
        return installed.verdicts().isEmpty() ? "no strategy in it"
                : installed.verdicts().stream().allMatch(PlugInVerdict::passed) ? "passed" : "failed";
    }

    static String facts(PlugIn plugIn, Optional<PlugIn> present) {
        String about = plugIn.about().isEmpty() ? "" : plugIn.about() + "\n\n";
        return about + PlugInFacts.of(plugIn, present).stream().map(f -> f.about() + ": " + f.text())
                .collect(Collectors.joining("\n"));
    }

    static String details(InstalledPlugIn installed) {
        String findings = installed.verdicts().stream().map(v -> v.text() + "\n").collect(Collectors.joining());
        String objection = installed.objection().isEmpty() ? "" : installed.objection() + "\n";
        return findings + objection + "\n" + facts(installed.plugIn(), Optional.empty());
    }
}
