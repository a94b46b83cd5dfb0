package tradewind.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.core.plugin.InstalledPlugIn;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInFacts;
import tradewind.core.plugin.PlugInVerdict;
import tradewind.core.plugin.Signer;

/** Plug-ins in words and for programs. */
final class PluginText {
    private PluginText() {
    }

    /** What a person must know before installing it. */
    static List<String> facts(PlugIn p, Optional<PlugIn> present) {
        List<String> lines = new ArrayList<>();
        lines.add(p.name() + " (" + p.id() + ")");
        if (!p.about().isEmpty()) {
            lines.add("  " + p.about());
        }
        PlugInFacts.of(p, present).forEach(f -> lines.add("  %-10s %s".formatted(f.about(), f.text())));
        return lines;
    }

    static List<String> lines(InstalledPlugIn installed) {
        PlugIn p = installed.plugIn();
        List<String> lines = new ArrayList<>();
        lines.add(p.id() + " " + p.version() + ": " + p.name() + (p.vendor().isEmpty() ? "" : ", by " + p.vendor()));
        lines.add("  " + (installed.objection().isEmpty() ? "May trade; signed by " + p.signer().map(Signer::name).orElse("nobody") + "."
                : installed.objection()));
        lines.addAll(installed.verdicts().stream().map(PlugInVerdict::text).map(t -> "  " + t).toList());
        if (installed.verdicts().isEmpty()) {
            lines.add(installed.checked() ? "  It brings no strategy that can be used." : "  It has not been checked yet.");
        }
        return lines;
    }

    static Json json(InstalledPlugIn installed) {
        PlugIn p = installed.plugIn();
        return Json.of("type", "plugin").and("id", p.id()).and("name", p.name()).and("version", p.version())
                .and("vendor", p.vendor()).and("site", p.site().toString())
                .and("signer", p.signer().map(s -> s.name()).orElse(""))
                .and("fingerprint", p.signer().map(s -> s.fingerprint()).orElse(""))
                .and("mayTrade", installed.objection().isEmpty()).and("objection", installed.objection())
                .and("bundles", p.bundles().stream().map(b -> Json.of("name", b.name()).and("sha256", b.sha256())).toList())
                .and("checked", installed.checked()).and("checks", installed.verdicts().stream().map(v -> Json.of("what", v.what()).and("passed", v.passed())
                        .and("text", v.text())).toList());
    }
}
