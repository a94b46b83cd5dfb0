package tradewind.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person must know before a plug-in is installed, in the same words everywhere. */
public final class PlugInFacts {
    /** A line: what it is about, and what there is to say. */
    public record Fact(String about, String text) {
    }

    private PlugInFacts() {
    }

    /** @param present the version that it is to take the place of */
    public static List<Fact> of(PlugIn p, Optional<PlugIn> present) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Version", p.version() + present.map(o -> ", in the place of " + o.version()).orElse("")));
        facts.add(new Fact("Vendor", p.vendor().isEmpty() ? "not named" : p.vendor() + " (its own word)"));
        facts.add(new Fact("Site", p.site().toString()));
        facts.add(new Fact("Signed by", p.signer().map(s -> s.name() + ", certificate " + s.fingerprint())
                .orElse("nobody")));
        present.filter(o -> !o.signer().equals(p.signer())).ifPresent(o -> facts.add(new Fact("Careful",
                "the installed version was signed by " + o.signer().map(Signer::name).orElse("nobody"))));
        facts.add(new Fact("Sees", "closed bars, its own fills, and forecasts if it asks for them"));
        facts.add(new Fact("Also uses", p.declared().isEmpty() ? "nothing else" : words(p.declared())));
        if (!p.undeclared().isEmpty()) {
            facts.add(new Fact("Conceals", "that it uses " + words(p.undeclared())));
        }
        facts.add(new Fact("May trade", p.signer().isPresent() ? "everywhere, if you install it and it passes its check"
                : "in simulation only, because nobody has signed it"));
        for (PlugInBundle bundle : p.bundles()) {
            facts.add(new Fact("SHA-256", bundle.sha256() + "  " + bundle.name()));
        }
        return facts;
    }

    private static String words(Set<Reach> reach) {
        return reach.stream().sorted().map(Reach::text).collect(Collectors.joining(", "));
    }
}
