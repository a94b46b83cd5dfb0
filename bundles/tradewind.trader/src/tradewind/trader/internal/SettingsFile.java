package tradewind.trader.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.TreeMap;

/** A small file of keys and values that is replaced as a whole: written beside, synced, renamed. */
record SettingsFile(Path file) {

    boolean exists() {
        return Files.exists(file);
    }

    /** Empty if there is no file. @throws IOException if it cannot be read; the message names it */
    Properties read() throws IOException {
        Properties values = new Properties();
        if (exists()) {
            try {
                values.load(new StringReader(Files.readString(file)));
            } catch (IllegalArgumentException | IOException e) {
                throw new IOException(file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return values;
    }

    void write(Properties values) throws IOException {
        StringWriter text = new StringWriter();
        for (var entry : new TreeMap<>(values).entrySet()) {
            Properties one = new Properties();
            one.put(entry.getKey(), entry.getValue());
            StringWriter line = new StringWriter();
            one.store(line, null);
            // The first line of what the library writes is the time, which would make every file differ.
            text.write(line.toString().lines().filter(l -> !l.startsWith("#")).findFirst().orElse("") + "\n");
        }
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
