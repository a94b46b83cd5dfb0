package tradewind.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.osgi.service.component.annotations.Component;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.data.AtomicFile;
import tradewind.core.data.CsvFiles;

/**
 * CSV by Apache Commons CSV. Bars in progress are never written, so a file holds exactly what the server's history has
 * confirmed. Safe for several threads.
 */
@Component
public final class CommonsCsvFiles implements CsvFiles {
    @Override
    public Path write(Path file, BarSeries bars) {
        boolean compressed = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return AtomicFile.replace(file, out -> {
            if (compressed) {
                Gzip zip = new Gzip(out);
                CsvWriter.write(zip, bars);
                zip.finish();
            } else {
                CsvWriter.write(out, bars);
            }
        });
    }

    @Override
    public Import read(Path file, Optional<BarSize> barSize) {
        try {
            return CsvReader.read(file, barSize);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + AtomicFile.reason(e), e);
        }
    }

    /** Fast rather than tight: the time of an export counts more than a tenth of its size. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }

        /** The last call: closing would close the file before it is synced. */
        @Override
        public void finish() throws IOException {
            super.finish();
            def.end();
        }
    }
}
