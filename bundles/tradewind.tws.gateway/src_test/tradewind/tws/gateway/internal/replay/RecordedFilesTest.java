package tradewind.tws.gateway.internal.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.replay.ReplaySource;

class RecordedFilesTest {
    @TempDir
    Path folder = Path.of("");

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    private List<String> files(ReplaySource source) {
        return ((ReplaySource.Recorded) source).files().stream().map(p -> p.getFileName().toString()).toList();
    }

    @Test
    void tradesAndQuotesOfADayBelongTogetherWithTheBarsBefore() throws IOException {
        files("IBM_2013-10-07_trades.csv.gz", "IBM_2013-10-07_quotes.csv.gz", "IBM_2013-10-04_08_1m.csv.gz",
                "CME_ES_2008-08-18_19_book_1s.csv.gz", "XETR_RHM_2017-07-28_1m.csv", "notes.txt");
        List<ReplaySource> sources = RecordedFiles.in(List.of(folder.resolve("none"), folder));
        assertEquals(List.of("IBM 2013-10-04 to 08 bars", "IBM 2013-10-07 ticks", "RHM (XETR) 2017-07-28 bars"),
                sources.stream().map(ReplaySource::name).toList());
        assertEquals(List.of("IBM_2013-10-04_08_1m.csv.gz", "IBM_2013-10-07_quotes.csv.gz",
                "IBM_2013-10-07_trades.csv.gz"), files(sources.get(1)));
        assertEquals(List.of("IBM_2013-10-04_08_1m.csv.gz"), files(sources.get(0)));
    }

    @Test
    void barsOfLongAgoAreNotThePast() throws IOException {
        files("IBM_2013-10-07_trades.csv", "IBM_2013-01-04_1m.csv", "IBM_2013-10-08_1m.csv");
        List<ReplaySource> sources = RecordedFiles.in(List.of(folder));
        assertEquals(List.of("IBM_2013-10-07_trades.csv"), files(sources.get(1)));
    }
}
