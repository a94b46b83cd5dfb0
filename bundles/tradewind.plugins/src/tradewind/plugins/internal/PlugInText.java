package tradewind.plugins.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInBundle;
import tradewind.core.plugin.PlugInVerdict;
import tradewind.core.plugin.Reach;
import tradewind.core.plugin.Signer;

/**
 * A plug-in and what was found about it as a text, which is kept in the p2 profile beside the plug-in itself. Base 64,
 * because a profile does not keep line breaks.
 */
record PlugInText(PlugIn plugIn, boolean checked, List<PlugInVerdict> verdicts) {
    String text() {
        Properties p = new Properties();
        p.setProperty("id", plugIn.id());
        p.setProperty("name", plugIn.name());
        p.setProperty("version", plugIn.version());
        p.setProperty("vendor", plugIn.vendor());
        p.setProperty("about", plugIn.about());
        p.setProperty("site", plugIn.site().toString());
        p.setProperty("declared", words(plugIn.declared()));
        p.setProperty("checked", String.valueOf(checked));
        for (int i = 0; i < plugIn.bundles().size(); i++) {
            put(p, "bundle." + i + ".", plugIn.bundles().get(i));
        }
        for (int i = 0; i < verdicts.size(); i++) {
            p.setProperty("verdict." + i + ".what", verdicts.get(i).what());
            p.setProperty("verdict." + i + ".passed", String.valueOf(verdicts.get(i).passed()));
            p.setProperty("verdict." + i + ".text", verdicts.get(i).text());
        }
        StringWriter out = new StringWriter();
        try {
            p.store(out, null);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can be written", e);
        }
        return Base64.getEncoder().encodeToString(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Properties p, String at, PlugInBundle bundle) {
        p.setProperty(at + "name", bundle.name());
        p.setProperty(at + "sha256", bundle.sha256());
        p.setProperty(at + "reach", words(bundle.reach()));
        bundle.signer().ifPresent(s -> {
            p.setProperty(at + "signer", s.name());
            p.setProperty(at + "fingerprint", s.fingerprint());
        });
    }

    private static String words(Set<Reach> reach) {
        return reach.stream().map(Reach::name).sorted().collect(Collectors.joining(","));
    }

    /** @throws IllegalArgumentException if it is no such text */
    static PlugInText parse(String text) {
        Properties p = new Properties();
        try {
            p.load(new StringReader(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can be read", e);
        }
        List<PlugInBundle> bundles = new ArrayList<>();
        for (int i = 0; p.containsKey("bundle." + i + ".name"); i++) {
            bundles.add(bundle(p, "bundle." + i + "."));
        }
        List<PlugInVerdict> verdicts = new ArrayList<>();
        for (int i = 0; p.containsKey("verdict." + i + ".what"); i++) {
            String at = "verdict." + i + ".";
            verdicts.add(new PlugInVerdict(get(p, at + "what"), Boolean.parseBoolean(get(p, at + "passed")),
                    get(p, at + "text")));
        }
        return new PlugInText(new PlugIn(get(p, "id"), get(p, "name"), get(p, "version"), get(p, "vendor"),
                get(p, "about"), URI.create(get(p, "site")), bundles, reach(get(p, "declared"))), Boolean.parseBoolean(get(p, "checked")), verdicts);
    }

    private static PlugInBundle bundle(Properties p, String at) {
        Optional<Signer> signer = p.containsKey(at + "fingerprint")
                ? Optional.of(new Signer(get(p, at + "signer"), get(p, at + "fingerprint"))) : Optional.empty();
        return new PlugInBundle(get(p, at + "name"), get(p, at + "sha256"), signer, reach(get(p, at + "reach")));
    }

    private static String get(Properties p, String key) {
        return p.getProperty(key, "");
    }

    private static Set<Reach> reach(String words) {
        return Arrays.stream(words.split(",")).filter(w -> !w.isEmpty()).map(Reach::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reach.class)));
    }
}
