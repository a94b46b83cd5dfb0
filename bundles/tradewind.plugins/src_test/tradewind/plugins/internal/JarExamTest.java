package tradewind.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tradewind.core.plugin.PlugInFailure;
import tradewind.core.plugin.Reach;

class JarExamTest {
    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> reaches() {
        return Stream.of(Arguments.of(Samples.Harmless.class, Set.of()),
                Arguments.of(Samples.Harmless.Kind.class, Set.of()),
                Arguments.of(Samples.Networked.class, Set.of(Reach.NETWORK)),
                Arguments.of(Samples.Filed.class, Set.of(Reach.FILES)),
                Arguments.of(Samples.Passing.class, Set.of(Reach.FILES)),
                Arguments.of(Samples.Starting.class, Set.of(Reach.PROGRAMS)),
                Arguments.of(Samples.Reflecting.class, Set.of(Reach.NATIVE)),
                Arguments.of(Samples.Looking.class, Set.of(Reach.SERVICES)),
                Arguments.of(Samples.Handed.class, Set.of(Reach.SERVICES)));
    }

    @ParameterizedTest
    @MethodSource("reaches")
    void whatAClassUsesIsFound(Class<?> type, Set<Reach> expected) throws Exception {
        assertEquals(expected, JarExam.of(new Jars(folder).bundle("a", Map.of(), type)).bundle().reach());
    }

    @Test
    void aBundleThatIsHandedServicesByTheFrameworkUsesThem() throws Exception {
        Path jar = new Jars(folder).bundle("a", Map.of("Service-Component", "OSGI-INF/x.xml"), Samples.Harmless.class);
        assertEquals(Set.of(Reach.SERVICES), JarExam.of(jar).bundle().reach());
    }

    @Test
    void permissionsAreReadAndUnknownOnesRefused() throws Exception {
        Jars jars = new Jars(folder);
        assertEquals(Set.of(), JarExam.of(jars.bundle("a", Map.of())).declared());
        assertEquals(Set.of(), JarExam.of(jars.bundle("a", Map.of(JarExam.PERMISSIONS, "none"))).declared());
        assertEquals(Set.of(Reach.NETWORK, Reach.FILES),
                JarExam.of(jars.bundle("a", Map.of(JarExam.PERMISSIONS, "network, files"))).declared());
        Path odd = jars.bundle("a", Map.of(JarExam.PERMISSIONS, "everything"));
        assertTrue(String.valueOf(assertThrows(PlugInFailure.class, () -> JarExam.of(odd)).getMessage())
                .contains("everything"));
    }

    @Test
    void aFragmentNamesItsHost() throws Exception {
        assertEquals(List.of("tradewind.trader"), JarExam.of(new Jars(folder).bundle("a",
                Map.of("Fragment-Host", "tradewind.trader;bundle-version=1"))).hosts());
    }

    @Test
    void aSignatureCountsWhenItCoversEverything() throws Exception {
        Jars jars = new Jars(folder);
        Path jar = jars.bundle("a", Map.of(), Samples.Harmless.class);
        assertTrue(JarExam.of(jar).bundle().signer().isEmpty());
        String unsigned = JarExam.of(jar).bundle().sha256();
        jars.signed(jar, "Ada");
        assertEquals("CN=Ada", JarExam.of(jar).bundle().signer().orElseThrow().name());
        assertNotEquals(unsigned, JarExam.of(jar).bundle().sha256());
        Path other = jars.signed(jars.bundle("b", Map.of(), Samples.Harmless.class), "Bob");
        assertNotEquals(JarExam.of(jar).bundle().signer().orElseThrow().fingerprint(),
                JarExam.of(other).bundle().signer().orElseThrow().fingerprint());
        Jars.smuggle(jar, "more.txt");
        assertTrue(JarExam.of(jar).bundle().signer().isEmpty());
    }

    @Test
    void whatWasChangedAfterItWasSignedIsRefused() throws Exception {
        Jars jars = new Jars(folder);
        Path jar = jars.signed(jars.bundle("a", Map.of(), Samples.Harmless.class), "Ada");
        Jars.tamper(jar, Samples.Harmless.class);
        assertTrue(String.valueOf(assertThrows(PlugInFailure.class, () -> JarExam.of(jar)).getMessage())
                .contains("changed after it was signed"));
    }
}
