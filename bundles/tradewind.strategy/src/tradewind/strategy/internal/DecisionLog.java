package tradewind.strategy.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The decision log: a header and one line for each bar, with its inputs and what was made of them. No clock and no
 * execution is in it, so that the same bars give the same bytes in every mode. Fields are parted by '|':
 * {@value #FIELDS}. {@code input} is a hash over everything the host has gone by up to this line.
 */
final class DecisionLog implements AutoCloseable {
    static final String FIELDS =
            "seq|bar|open|high|low|close|volume|input|position|working|signal|target|reason|gate|orders";
    static final String VERSION = "tradewind-decisions 1";
    private static final int FLUSH_AT = 1 << 15;

    private final LogText text = new LogText();
    private final MessageDigest digest = sha256();
    private final @Nullable OutputStream out;
    private final @Nullable Consumer<String> lines;
    private final @Nullable BarOrigins origins;
    private int lineStart;

    /**
     * @param out   null to reckon the digest only
     * @param lines told of each line, null for nobody
     */
    DecisionLog(@Nullable OutputStream out, @Nullable Consumer<String> lines) {
        this(out, lines, null);
    }

    private DecisionLog(@Nullable OutputStream out, @Nullable Consumer<String> lines, @Nullable BarOrigins origins) {
        this.out = out;
        this.lines = lines;
        this.origins = origins;
    }

    /** A log in a file, with {@link BarOrigins} beside it. @throws UncheckedIOException if the file cannot be made */
    static DecisionLog into(Path file, @Nullable Consumer<String> lines) {
        try {
            return new DecisionLog(new BufferedOutputStream(Files.newOutputStream(file), 2 * FLUSH_AT), lines,
                    BarOrigins.beside(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the decision log " + file + ": " + e.getMessage(), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    LogText text() {
        return text;
    }

    /** The line that is begun is about the last bar of the tape. */
    void about(BarTape tape) {
        BarOrigins kept = origins;
        if (kept != null) {
            kept.note(tape);
        }
    }

    /** Ends the line that was written into {@link #text}. */
    void end() {
        text.put('\n');
        Consumer<String> listener = lines;
        if (listener != null) {
            listener.accept(new String(text.bytes(), lineStart, text.length() - lineStart - 1, StandardCharsets.UTF_8));
        }
        lineStart = text.length();
        // A live log is read while it grows; a back-test's is written in large pieces.
        if (listener != null || text.length() > FLUSH_AT) {
            flush();
        }
    }

    private void flush() {
        digest.update(text.bytes(), 0, text.length());
        OutputStream target = out;
        try {
            if (target != null) {
                target.write(text.bytes(), 0, text.length());
                if (lines != null) {
                    target.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the decision log: " + e.getMessage(), e);
        }
        text.clear();
        lineStart = 0;
    }

    /** SHA-256 of all lines so far, in hexadecimal digits. */
    String digest() {
        flush();
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("A digest of the JDK can be copied", e);
        }
    }

    @Override
    public void close() {
        flush();
        OutputStream target = out;
        BarOrigins kept = origins;
        if (kept != null) {
            kept.close();
        }
        try {
            if (target != null) {
                target.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end the decision log: " + e.getMessage(), e);
        }
    }
}
