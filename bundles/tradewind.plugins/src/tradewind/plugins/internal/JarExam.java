package tradewind.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.plugin.PlugInBundle;
import tradewind.core.plugin.PlugInFailure;
import tradewind.core.plugin.Reach;
import tradewind.core.plugin.Signer;

/** Looks into a jar: who has signed all of it, and what its classes use. */
final class JarExam {
    static final String PERMISSIONS = "Tradewind-Permissions";

    private final Set<Reach> reach = EnumSet.noneOf(Reach.class);
    private final Set<Optional<Signer>> signers = new HashSet<>();

    private JarExam() {
    }

    /** @throws PlugInFailure if it is no bundle, was changed after it was signed, or declares what does not exist */
    static Examined of(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            JarExam exam = new JarExam();
            exam.read(jar);
            Attributes main = jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
            if (main.getValue("Service-Component") != null || main.getValue("Bundle-Activator") != null) {
                exam.reach.add(Reach.SERVICES);
            }
            String name = first(main.getValue("Bundle-SymbolicName"));
            if (name.isEmpty()) {
                throw new PlugInFailure("A file of the plug-in is no bundle: " + file.getFileName());
            }
            Optional<Signer> signer = exam.signers.size() == 1 ? exam.signers.iterator().next() : Optional.empty();
            String host = first(main.getValue("Fragment-Host"));
            return new Examined(new PlugInBundle(name, sha256(file), signer, exam.reach),
                    declared(name, main.getValue(PERMISSIONS)), host.isEmpty() ? List.of() : List.of(host));
        } catch (SecurityException e) {
            throw new PlugInFailure("A file of the plug-in was changed after it was signed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new PlugInFailure("A file of the plug-in cannot be read: " + e.getMessage(), e);
        }
    }

    static String sha256(Path file) throws IOException {
        return digest(Files.readAllBytes(file));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String first(@Nullable String header) {
        return header == null ? "" : header.split(";")[0].strip();
    }

    private static Set<Reach> declared(String bundle, @Nullable String header) {
        Set<Reach> result = EnumSet.noneOf(Reach.class);
        String words = header == null ? "none" : header.strip();
        for (String word : words.equalsIgnoreCase("none") ? new String[0] : words.split("\\s*,\\s*")) {
            try {
                result.add(Reach.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new PlugInFailure("The bundle " + bundle + " asks for the permission \"" + word
                        + "\", which Tradewind does not know", e);
            }
        }
        return result;
    }

    private void read(JarFile jar) throws IOException {
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    look(entry.getName(), in);
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (!isSignature(entry.getName())) {
                    signers.add(signer(entry));
                }
            }
        }
    }

    private void look(String name, InputStream in) throws IOException {
        if (name.endsWith(".class")) {
            reach.addAll(ClassReach.of(in));
        } else if (name.endsWith(".jar")) {
            inside(new ZipInputStream(in)); // The outer stream is closed by whoever opened it.
        } else if (name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib")
                || name.endsWith(".jnilib")) {
            reach.add(Reach.NATIVE);
        }
    }

    private void inside(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            look(entry.getName(), zip);
        }
    }

    private static boolean isSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/") && upper.indexOf('/', 9) < 0 && (upper.equals("META-INF/MANIFEST.MF")
                || upper.matches(".*\\.(SF|RSA|DSA|EC)") || upper.startsWith("META-INF/SIG-"));
    }

    /** The one who signed it; nobody if the certificate has run out. */
    private static Optional<Signer> signer(JarEntry entry) {
        CodeSigner[] all = entry.getCodeSigners();
        return all == null ? Optional.empty() : Arrays.stream(all)
                .map(s -> s.getSignerCertPath().getCertificates().getFirst())
                .filter(X509Certificate.class::isInstance).map(X509Certificate.class::cast)
                .flatMap(c -> valid(c).stream()).findFirst();
    }

    private static Optional<Signer> valid(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return Optional.of(new Signer(certificate.getSubjectX500Principal().getName(),
                    digest(certificate.getEncoded())));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
