package tradewind.ai.internal.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SHA-256 of the files of a folder, in the form of {@code sha256sum}. */
final class Hashes {
    static final String FILE = "SHA256SUMS";

    private Hashes() {
    }

    static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the hashes of all files of the folder. */
    static void seal(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), sums(folder));
    }

    /** @throws IOException if a file is missing, added or changed since {@link #seal} */
    static void check(Path folder) throws IOException {
        String written = Files.readString(folder.resolve(FILE));
        String found = sums(folder);
        if (!written.equals(found)) {
            String culprit = Stream.concat(written.lines().filter(l -> found.lines().noneMatch(l::equals)),
                    found.lines().filter(l -> written.lines().noneMatch(l::equals))).findFirst().orElse("");
            throw new IOException("The model in " + folder + " is not what was written: "
                    + (culprit.length() > 66 ? culprit.substring(66) : FILE) + " differs");
        }
    }

    private static String sums(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .filter(p -> !p.equals(folder.resolve(FILE))).sorted().toList();
        }
        StringBuilder out = new StringBuilder();
        for (Path file : files) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file + " is not a plain file");
            }
            String name = Stream.of(folder.relativize(file)).flatMap(p -> java.util.stream.StreamSupport
                    .stream(p.spliterator(), false)).map(Path::toString).collect(Collectors.joining("/"));
            out.append(of(file)).append("  ").append(name).append('\n');
        }
        return out.toString();
    }

    private static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
