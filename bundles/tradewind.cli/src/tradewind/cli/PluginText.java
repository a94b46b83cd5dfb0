package tradewind.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tradewind.core.plugin.InstalledPlugIn;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInBundle;
import tradewind.core.plugin.PlugInVerdict;
import tradewind.core.plugin.Reach;

/** Plug-ins in words and for programs. */
final class PluginText {
    private PluginText() {
    }

    /** What a person must know before installing it. */
    static List<String> facts(PlugIn p) {
        List<String> lines = new ArrayList<>();
        lines.add(p.name() + " " + p.version() + (p.vendor().isEmpty() ? "" : ", by " + p.vendor()) + " (" + p.id() + ")");
        if (!p.about().isEmpty()) {
            lines.add("  " + p.about());
        }
        lines.add("  Site       " + p.site());
        lines.add("  Signed by  " + signer(p));
        lines.add("  Uses       " + uses(p));
        for (PlugInBundle bundle : p.bundles()) {
            lines.add("  SHA-256    " + bundle.sha256() + "  " + bundle.name());
        }
        return lines;
    }

    private static String signer(PlugIn p) {
        return p.signer().map(s -> s.name() + ", certificate " + s.fingerprint())
                .orElse("nobody: it can be back-tested and simulated, but not trade on a paper or a live account");
    }

    private static String uses(PlugIn p) {
        String given = "bars, its own fills, and forecasts if it asks for them";
        String more = words(p.declared());
        String hidden = words(p.undeclared());
        return given + (more.isEmpty() ? "; nothing else" : "; also " + more)
                + (hidden.isEmpty() ? "" : "; and, without saying so, " + hidden);
    }

    private static String words(Set<Reach> reach) {
        return reach.stream().sorted().map(Reach::text).collect(Collectors.joining(", "));
    }

    static List<String> lines(InstalledPlugIn installed) {
        PlugIn p = installed.plugIn();
        List<String> lines = new ArrayList<>();
        lines.add(p.id() + " " + p.version() + ": " + p.name() + (p.vendor().isEmpty() ? "" : ", by " + p.vendor()));
        lines.add("  " + (installed.objection().isEmpty() ? "May trade; signed by " + signer(p) + "."
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
