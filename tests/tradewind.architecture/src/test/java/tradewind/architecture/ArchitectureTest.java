package tradewind.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two rules: arrows go down only, and no provider knows another. Nothing below the UI knows SWT. */
class ArchitectureTest {
    /** What each bundle may use of ours; a bundle that is not named here breaks the build until somebody decides. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("tradewind.core", Set.of()),
            Map.entry("tradewind.extension", Set.of()),
            Map.entry("tradewind.tws.protocol", Set.of()),
            Map.entry("tradewind.tws.connection", Set.of("tradewind.core", "tradewind.tws.protocol")),
            Map.entry("tradewind.tws.gateway", Set.of("tradewind.core", "tradewind.tws.protocol")),
            Map.entry("tradewind.marketdata.hub", Set.of("tradewind.core")),
            Map.entry("tradewind.history", Set.of("tradewind.core")),
            Map.entry("tradewind.trader", Set.of("tradewind.core")),
            Map.entry("tradewind.ai", Set.of("tradewind.core", "tradewind.extension")),
            Map.entry("tradewind.ai.lstm", Set.of("tradewind.core", "tradewind.dl4j")),
            Map.entry("tradewind.indicators", Set.of("tradewind.core")),
            Map.entry("tradewind.plugins", Set.of("tradewind.core")),
            Map.entry("tradewind.strategy", Set.of("tradewind.core", "tradewind.extension")),
            Map.entry("tradewind.strategy.sfi", Set.of("tradewind.core")),
            Map.entry("tradewind.chart.view", Set.of("tradewind.core")),
            Map.entry("tradewind.workbench", Set.of("tradewind.core", "tradewind.chart.view")),
            Map.entry("tradewind.cli", Set.of("tradewind.core")),
            Map.entry("tradewind.bench", Set.of("tradewind.core", "tradewind.tws.protocol")));
    private static final Set<String> MAY_SEE_BROKER =
            Set.of("tradewind.core", "tradewind.trader", "tradewind.tws.connection");
    private static final Set<String> MAY_SEE_SWT = Set.of("tradewind.chart.view", "tradewind.workbench");

    private final Bundles bundles = Bundles.load();

    @Test
    void manifestsPointDownOnly() {
        List<String> wrong = new ArrayList<>();
        for (Bundles.Bundle bundle : bundles.all()) {
            Set<String> allowed = ALLOWED.get(bundle.name());
            assertTrue(allowed != null, "No rule says what " + bundle.name() + " may use");
            Set<String> used = new TreeSet<>(bundle.requiredBundles());
            for (String imported : bundle.importedPackages()) {
                bundles.all().stream().filter(b -> b.exportedPackages().contains(imported)).map(Bundles.Bundle::name)
                        .forEach(used::add);
            }
            used.removeIf(name -> !name.startsWith("tradewind.") || allowed.contains(name));
            used.forEach(name -> wrong.add(bundle.name() + " -> " + name));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void classesPointDownOnly() {
        for (Bundles.Bundle bundle : bundles.all()) {
            JavaClasses classes = new ClassFileImporter().importPath(bundle.classes());
            Set<String> allowed = ALLOWED.get(bundle.name());
            check(noClasses().should().dependOnClassesThat(DescribedPredicate.describe("belong to a bundle that "
                    + bundle.name() + " must not know", c -> {
                        String owner = owner(c);
                        return !owner.isEmpty() && !owner.equals(bundle.name()) && !allowed.contains(owner);
                    })), classes);
            if (!MAY_SEE_SWT.contains(bundle.name())) {
                check(noClasses().should().dependOnClassesThat()
                        .resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui.."), classes);
            }
        }
    }

    /** The bundle a class lies in, empty for one of nobody here; its name begins the package, the longest one counts. */
    private String owner(JavaClass type) {
        String inside = type.getPackageName() + ".";
        return bundles.all().stream().map(Bundles.Bundle::name).filter(name -> inside.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** Whoever else spoke to the broker could place orders past the risk gate. */
    @Test
    void onlyTheTraderAndTheConnectionKnowTheBroker() {
        for (Bundles.Bundle bundle : bundles.all()) {
            if (!MAY_SEE_BROKER.contains(bundle.name())) {
                check(noClasses().should().dependOnClassesThat().resideInAPackage("tradewind.core.broker.."),
                        new ClassFileImporter().importPath(bundle.classes()));
            }
        }
        String friends = find("tradewind.core").manifest().getMainAttributes().getValue("Export-Package");
        assertTrue(friends.contains("tradewind.core.broker;x-friends:=\"tradewind.trader,tradewind.tws.connection\""),
                friends);
    }

    @Test
    void protocolHasNoThreadsAndNoSockets() {
        JavaClasses classes = new ClassFileImporter().importPath(find("tradewind.tws.protocol").classes());
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..", "java.util.concurrent.."),
                classes);
    }

    @Test
    void internalPackagesAreNotExported() {
        List<String> wrong = bundles.all().stream().flatMap(b -> b.exportedPackages().stream())
                .filter(p -> p.contains(".internal")).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyComponentHasADescriptor() throws IOException {
        List<String> missing = new ArrayList<>();
        int components = 0;
        for (Bundles.Bundle bundle : bundles.all()) {
            for (Path source : componentSources(bundle)) {
                components++;
                String type = bundle.folder().resolve("src").relativize(source).toString()
                        .replace(".java", "").replace('/', '.');
                if (!Files.exists(bundle.folder().resolve("target/classes/OSGI-INF/" + type + ".xml"))
                        && !Files.exists(bundle.folder().resolve("OSGI-INF/" + type + ".xml"))) {
                    missing.add(type);
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(components >= 5, "Only " + components + " components found: the search itself must be broken");
    }

    @Test
    void everyPackageIsNullChecked() throws IOException {
        Set<Path> unchecked = new TreeSet<>();
        for (Bundles.Bundle bundle : bundles.all()) {
            for (Path source : sources(bundle)) {
                Path info = source.resolveSibling("package-info.java");
                if (!Files.exists(info) || !Files.readString(info).contains("@NonNullByDefault")) {
                    unchecked.add(source.getParent());
                }
            }
        }
        assertEquals(Set.of(), unchecked);
    }

    private static List<Path> componentSources(Bundles.Bundle bundle) throws IOException {
        List<Path> result = new ArrayList<>();
        for (Path source : sources(bundle)) {
            if (Files.readAllLines(source).stream().anyMatch(line -> line.startsWith("@Component"))) {
                result.add(source);
            }
        }
        return result;
    }

    private static List<Path> sources(Bundles.Bundle bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle.folder().resolve("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList());
        }
    }

    private Bundles.Bundle find(String name) {
        return bundles.all().stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
    }

    private static void check(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }
}
