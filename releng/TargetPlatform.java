import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes {@code target-platform/tradewind.target} and the feature {@code tradewind.platform.feature} from the lock files
 * beside the target, one {@code group:artifact:version} a line.
 *
 * <p>Run from the root of the repository: {@code java releng/TargetPlatform.java}. The feature needs the jars in the
 * local Maven repository, so after adding a line: run, build once (it may fail in the feature), run again.
 */
class TargetPlatform {
    private static final Path LOCKS = Path.of("target-platform");
    private static final Path FEATURE = Path.of("features/tradewind.platform.feature/feature.xml");
    private static final Pattern FILTER = Pattern.compile("osgi\\.(os|ws|arch)\\s*=\\s*([\\w]+)");
    /** Needed by the platform on macOS or Windows alone; their manifests do not say so. */
    private static final TreeMap<String, String> FORCED_OS = new TreeMap<>(java.util.Map.of(
            "org.eclipse.e4.ui.workbench.renderers.swt.cocoa", "os=\"macosx\"",
            "org.eclipse.ui.cocoa", "os=\"macosx\"",
            "org.eclipse.e4.ui.swt.gtk", "ws=\"gtk\""));

    public static void main(String[] args) throws IOException {
        Files.writeString(LOCKS.resolve("tradewind.target"), target());
        Files.createDirectories(FEATURE.getParent());
        Files.writeString(FEATURE, feature());
    }

    private static String target() throws IOException {
        String batik = "org.apache.${replace;${mvnArtifactId};-;.}";
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <!-- Written by releng/TargetPlatform.java from the lock files in this folder. Do not edit. -->
                <?pde version="3.8"?>
                <target name="tradewind" sequenceNumber="1">
                  <locations>
                """
                + location("platform and libraries", "error", lock("platform"), "")
                + location("without an OSGi manifest of their own", "generate",
                        lock("wrapped").stream().filter(l -> !l.startsWith("org.w3c")).toList(), instructions(batik))
                + location("SAC", "generate",
                        lock("wrapped").stream().filter(l -> l.startsWith("org.w3c")).toList(),
                        instructions("org.w3c.css.sac"))
                + location("test", "error", lock("test"), "")
                + """
                  </locations>
                </target>
                """;
    }

    private static String location(String label, String missingManifest, List<String> artifacts, String instructions) {
        StringBuilder out = new StringBuilder();
        out.append("    <location type=\"Maven\" label=\"").append(label)
                .append("\" includeDependencyDepth=\"none\" includeDependencyScopes=\"compile\" includeSource=\"false\"")
                .append(" missingManifest=\"").append(missingManifest).append("\">\n      <dependencies>\n");
        for (String artifact : artifacts) {
            String[] gav = artifact.split(":");
            out.append("        <dependency><groupId>").append(gav[0]).append("</groupId><artifactId>").append(gav[1])
                    .append("</artifactId><version>").append(gav[2]).append("</version><type>jar</type></dependency>\n");
        }
        return out.append("      </dependencies>\n").append(instructions).append("    </location>\n").toString();
    }

    private static String instructions(String symbolicName) {
        return """
                      <instructions><![CDATA[
                Bundle-Name:           ${mvnGroupId}:${mvnArtifactId}:${mvnVersion} wrapped for OSGi
                version:               ${version_cleanup;${mvnVersion}}
                Bundle-SymbolicName:   %s
                Bundle-Version:        ${version}
                Import-Package:        *;resolution:=optional
                Export-Package:        *;version="${version}";-noimport:=true
                ]]></instructions>
                """.formatted(symbolicName);
    }

    private static String feature() throws IOException {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Written by releng/TargetPlatform.java from the lock files of target-platform. Do not edit. -->
                <feature id="tradewind.platform.feature" label="Tradewind: third-party bundles" version="1.0.0.qualifier">
                """);
        for (String artifact : lock("platform")) {
            String[] gav = artifact.split(":");
            if (gav[1].equals("org.eclipse.jdt.annotation")) {
                continue; // needed to compile only
            }
            plugin(out, gav);
        }
        for (String artifact : lock("wrapped")) {
            String[] gav = artifact.split(":");
            String name = gav[1].equals("sac") ? "org.w3c.css.sac" : "org.apache." + gav[1].replace('-', '.');
            out.append("  <plugin id=\"").append(name).append("\" version=\"0.0.0\"/>\n");
        }
        return out.append("</feature>\n").toString();
    }

    private static void plugin(StringBuilder out, String[] gav) throws IOException {
        Path jar = Path.of(System.getProperty("user.home"), ".m2/repository", gav[0].replace('.', '/'), gav[1], gav[2],
                gav[1] + "-" + gav[2] + ".jar");
        if (!Files.exists(jar)) {
            System.err.println("Not in the local Maven repository yet, left out of the feature: " + jar);
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName").split(";")[0].trim();
            boolean fragment = manifest.getMainAttributes().getValue("Fragment-Host") != null;
            String filter = manifest.getMainAttributes().getValue("Eclipse-PlatformFilter");
            out.append("  <plugin id=\"").append(name).append("\" version=\"0.0.0\"");
            if (FORCED_OS.containsKey(name)) {
                out.append(' ').append(FORCED_OS.get(name));
            } else if (filter != null) {
                Matcher m = FILTER.matcher(filter);
                TreeMap<String, String> values = new TreeMap<>();
                while (m.find()) {
                    values.merge(m.group(1), m.group(2), (a, b) -> a + "," + b); // (|(osgi.arch=x)(osgi.arch=y))
                }
                values.forEach((k, v) -> out.append(' ').append(k).append("=\"").append(v).append('"'));
            }
            out.append(fragment ? " fragment=\"true\"/>\n" : "/>\n");
        }
    }

    private static List<String> lock(String name) throws IOException {
        return new ArrayList<>(Files.readAllLines(LOCKS.resolve(name + ".lock")).stream().filter(l -> !l.isBlank()).toList());
    }
}
