package tradewind.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Makes bundles of test classes, and signs them with the tools of the JDK. */
record Jars(Path folder) {
    private static final String PASSWORD = "secret";

    /** @param headers of the manifest, beside the name */
    Path bundle(String name, Map<String, String> headers, Class<?>... classes) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-SymbolicName", name + ";singleton:=true");
        headers.forEach(main::putValue);
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> type : classes) {
                String path = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(path));
                try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }

    Path signed(Path jar, String signer) throws Exception {
        Path keys = folder.resolve(signer + ".p12");
        if (!Files.exists(keys)) {
            tool("keytool", "-genkeypair", "-alias", "me", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30",
                    "-dname", "CN=" + signer, "-keystore", keys.toString(), "-storepass", PASSWORD);
        }
        tool("jarsigner", "-keystore", keys.toString(), "-storepass", PASSWORD, jar.toString(), "me");
        return jar;
    }

    private static void tool(String name, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", name).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(name + " failed: " + said);
        }
    }

    /** Adds an entry without signing it. */
    static void smuggle(Path jar, String entry) throws IOException {
        try (java.nio.file.FileSystem inside = java.nio.file.FileSystems.newFileSystem(jar)) {
            Files.writeString(inside.getPath("/" + entry), "not signed");
        }
    }

    /** Changes a byte of an entry that is signed. */
    static void tamper(Path jar, Class<?> type) throws IOException {
        try (java.nio.file.FileSystem inside = java.nio.file.FileSystems.newFileSystem(jar)) {
            Path file = inside.getPath("/" + type.getName().replace('.', '/') + ".class");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
        }
    }
}
