package tradewind.plugins.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The example of a third party is built by its own pom and goes into the product as people get it, and out again. Version
 * 1.0 is not signed, 1.1 is.
 */
class PlugInTest {
    /** Of an author. */
    private static Path key(Path folder) throws Exception {
        Path file = folder.resolve("ada.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "me", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30", "-dname",
                "CN=Ada Example", "-keystore", file.toString(), "-storepass", "secret").inheritIO().start();
        assertEquals(0, keytool.waitFor());
        return file;
    }

    @Test
    void isInstalledRunsIsUpdatedAndRemovedWhileTheFeedGoesOn() throws Exception {
        assumeTrue(Files.isDirectory(Product.BUILT), "no product for this platform was built");
        assumeTrue(System.getenv("DISPLAY") != null, "no screen: ./build gives one");
        Path scratch = Scratch.folder("plug-ins");
        Path first = Example.copiedTo(scratch.resolve("example-1.0")).build();
        Example newer = Example.copiedTo(scratch.resolve("example-1.1"));
        newer.replace("1.0.0</version>", "1.1.0</version>");
        newer.replace("Bundle-Version: 1.0.0", "Bundle-Version: 1.1.0");
        newer.replace("label=\"Moving-average crossover\" version=\"1.0.0\"",
                "label=\"Moving-average crossover\" version=\"1.1.0\"");
        newer.replace("Length of the fast average.", "Length of the fast average, as of 1.1.");
        Path second = newer.build("-DskipTests", "-Psign", "-Dkeystore=" + key(scratch), "-Dalias=me",
                "-Dstorepass=secret");

        Product product = Product.copiedTo(scratch.resolve("product"));
        product.addScenario();
        assertEquals("passed\n", product.play(scratch, List.of("-Dscenario.site=" + scratch.resolve("site"),
                "-Dscenario.first=" + first, "-Dscenario.second=" + second)));

        String installed = product.command(scratch, "plugin", "install", first.toString(), "--yes");
        assertTrue(installed.startsWith("exit 0") && installed.contains("is not signed")
                && installed.contains("comparisons"), installed);
        assertTrue(product.command(scratch, "strategy", "list").contains("moving-average-crossover"));
        assertTrue(product.command(scratch, "plugin", "remove", "org.example.crossover.feature").startsWith("exit 0"));
        assertFalse(product.command(scratch, "strategy", "list").contains("moving-average-crossover"));
    }
}
