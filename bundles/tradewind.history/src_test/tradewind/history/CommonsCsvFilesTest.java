package tradewind.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.data.CsvFiles.BadRow;
import tradewind.core.data.CsvFiles.Import;

class CommonsCsvFilesTest {
    private final CommonsCsvFiles csv = new CommonsCsvFiles();
    @TempDir
    Path folder = Path.of("");

    @Test
    void writesOneLineForEachBar() throws IOException {
        Path file = csv.write(folder.resolve("csv/RHM.csv"), BarSeries.of(BarSize.M1, List.of(
                Bar.authoritative(Samples.START, 85.51, 85.6, 85.5, 85.55, 291, BarSize.M1),
                Bar.authoritative(Samples.START + 60, 85, 86, -0.25, 85.1, 12_000_000, BarSize.M1))));
        assertTrue(file.isAbsolute());
        assertEquals("""
                time,open,high,low,close,volume
                2017-07-28T07:00:00Z,85.51,85.6,85.5,85.55,291
                2017-07-28T07:01:00Z,85,86,-0.25,85.1,12000000
                """, Files.readString(file));
    }

    @Test
    void leavesOutBarsInProgress() {
        BarSeries bars = Samples.minutes(3, 1).with(Bar.provisional(Samples.START + 180, 1, 1, 1, 1, 0, BarSize.M1));
        Import read = csv.read(csv.write(folder.resolve("x.csv"), bars), Optional.empty());
        assertEquals(3, read.bars().size());
    }

    @Test
    void everySeriesComesBackAndGivesTheSameBytes() {
        qt().withExamples(60).forAll(integers().between(0, 3000), longs().all()).checkAssert((count, seed) -> {
            BarSeries bars = Samples.minutes(count, seed);
            Path first = csv.write(folder.resolve("a.csv"), bars);
            Import read = csv.read(first, Optional.of(BarSize.M1));
            assertEquals(List.of(), read.badRows());
            assertSameValues(bars, read.bars());
            assertSameBytes(first, csv.write(folder.resolve("b.csv"), read.bars()));
        });
    }

    @Test
    void aMixedSeriesKeepsTheResolutionOfEachBar() {
        Bar coarse = Bar.authoritative(Samples.START - 300, 85, 86, 84, 85, 10, BarSize.M5);
        BarSeries mixed = BarSeries.combined(List.of(Samples.minutes(5, 1), BarSeries.of(BarSize.M5, List.of(coarse))));
        Import read = csv.read(csv.write(folder.resolve("mixed.csv"), mixed), Optional.empty());
        assertEquals(BarSize.M1, read.bars().barSize());
        assertEquals(BarSize.M5, read.bars().resolution(0));
        assertEquals(BarSize.M1, read.bars().resolution(1));
    }

    @Test
    void aNameInGzIsCompressedAndTheSameEachTime() throws IOException {
        BarSeries bars = Samples.minutes(500, 3);
        Path plain = csv.write(folder.resolve("a.csv"), bars);
        Path packed = csv.write(folder.resolve("a.csv.gz"), bars);
        byte[] bytes = Files.readAllBytes(packed);
        assertArrayEquals(Files.readAllBytes(plain),
                new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
        assertSameValues(bars, csv.read(packed, Optional.empty()).bars());
        assertArrayEquals(bytes, Files.readAllBytes(csv.write(packed, bars)));
    }

    @Test
    void readsOtherProgramsFiles() throws IOException {
        Path file = folder.resolve("yahoo.csv");
        Files.writeString(file, "\uFEFFVolume,Close, Datetime ,Open,High,Low,Dividends\r\n"
                + "7,85.1,2017-07-28 09:00:00+02:00,85,86,84,0.0\r\n\r\n"
                + "\"8\",85.2,\"2017-07-28 09:05:00+02:00\",85.1,86,84,0.0");
        Import read = csv.read(file, Optional.empty());
        assertEquals(List.of(), read.badRows());
        assertEquals(BarSize.M5, read.bars().barSize());
        assertEquals(new Bar(Samples.START, 85, 86, 84, 85.1, 7, false, BarSource.IMPORT, BarSize.M5, 0),
                read.bars().bar(0));
        assertEquals(8, read.bars().last().volume());
    }

    @Test
    void readsSemicolonsAndDaysNewestFirst() throws IOException {
        Path file = folder.resolve("daily.csv");
        Files.writeString(file, """
                date;open;high;low;close;volume
                2017-07-28;3;3;3;3;1
                2017-07-27;2;2;2;2;1
                2017-07-26;1;1;1;1;1
                2017-07-26;9;9;9;9;1
                """);
        Import read = csv.read(file, Optional.empty());
        assertEquals(BarSize.D1, read.bars().barSize());
        assertEquals(List.of(1.0, 2.0, 3.0), closes(read.bars()));
        assertEquals(List.of(5L), read.badRows().stream().map(BadRow::line).toList());
    }

    @Test
    void reportsEveryBadRowAndTakesTheOthers() throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, """
                time,open,high,low,close,volume
                2017-07-28T07:00:00Z,85,86,84,85,1
                2017-07-28T07:01:00Z,85,86,84,x5,1
                2017-07-28T07:02:00Z,85,84,86,85,1
                2017-07-28T07:00:00Z,85,86,84,85,2

                2017-07-28T06:59:00Z,85,86,84,85,1
                sometime,85,86,84,85,1
                2017-07-28T07:03:00Z,85,86,84,85
                2017-07-28T07:04:00Z,85,,84,85,1
                2017-07-28T07:05:00Z,85,86,84,85,-1
                2017-07-28T07:06:00Z,85,86,84,NaN,1
                2017-07-28T07:07:00Z,85,86,84,85,2
                """);
        Import read = csv.read(file, Optional.of(BarSize.M1));
        assertEquals(List.of(
                new BadRow(3, "2017-07-28T07:01:00Z,85,86,84,x5,1", "bad number: close is x5"),
                new BadRow(4, "2017-07-28T07:02:00Z,85,84,86,85,1",
                        "invalid bar: high and low do not enclose open and close"),
                new BadRow(5, "2017-07-28T07:00:00Z,85,86,84,85,2", "duplicate: the row before has the same time"),
                new BadRow(7, "2017-07-28T06:59:00Z,85,86,84,85,1", "out of order: starts before the row before"),
                new BadRow(8, "sometime,85,86,84,85,1", "bad time: sometime"),
                new BadRow(9, "2017-07-28T07:03:00Z,85,86,84,85", "missing column: 5 instead of 6"),
                new BadRow(10, "2017-07-28T07:04:00Z,85,,84,85,1", "the high is missing"),
                new BadRow(11, "2017-07-28T07:05:00Z,85,86,84,85,-1", "invalid bar: the volume is below 0"),
                new BadRow(12, "2017-07-28T07:06:00Z,85,86,84,NaN,1", "bad number: close is NaN")), read.badRows());
        assertEquals(2, read.bars().size());
        assertEquals(11, read.rowsRead());
    }

    @Test
    void namesTheColumnThatIsMissing() throws IOException {
        Path file = folder.resolve("trades.csv");
        Files.writeString(file, "time,price,size\n2017-07-28T07:00:00Z,85,1\n");
        String message = String.valueOf(
                assertThrows(UncheckedIOException.class, () -> csv.read(file, Optional.empty())).getMessage());
        assertTrue(message.contains("no column \"open\", only time, price, size"), message);
    }

    @Test
    void saysWhatCannotBeReadOrWritten() throws IOException {
        Path missing = folder.resolve("none.csv");
        String reading = String.valueOf(
                assertThrows(UncheckedIOException.class, () -> csv.read(missing, Optional.empty())).getMessage());
        assertTrue(reading.endsWith("none.csv does not exist"), reading);
        Path inTheWay = Files.createFile(folder.resolve("file"));
        assertThrows(UncheckedIOException.class, () -> csv.write(inTheWay.resolve("x.csv"), Samples.minutes(1, 1)));
    }

    @Test
    void realFilesComeBackByteForByte() throws IOException {
        String named = System.getenv("TRADEWIND_DATA");
        Path data = named == null ? Path.of("../../../shared/data") : Path.of(named);
        assumeTrue(Files.isDirectory(data), "No real data in " + data.toAbsolutePath().normalize());
        for (Path file : realMinutes(data)) {
            Import read = csv.read(file, Optional.empty());
            assertEquals(List.of(), read.badRows(), file.toString());
            byte[] original = new GZIPInputStream(Files.newInputStream(file)).readAllBytes();
            assertArrayEquals(original, Files.readAllBytes(csv.write(folder.resolve("real.csv"), read.bars())),
                    file.toString());
        }
    }

    private static List<Path> realMinutes(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(f -> f.toString().endsWith("_1m.csv.gz"))
                    .filter(f -> !f.toString().contains("_ALL_") && !f.toString().contains("_quotes_")).toList();
        }
    }

    private static List<Double> closes(BarSeries bars) {
        return java.util.stream.IntStream.range(0, bars.size()).mapToObj(bars::close).toList();
    }

    static void assertSameValues(BarSeries expected, BarSeries actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.time(i), actual.time(i));
            assertTrue(expected.bar(i).sameValues(actual.bar(i)), expected.bar(i) + " became " + actual.bar(i));
        }
    }

    private static void assertSameBytes(Path a, Path b) {
        try {
            assertEquals(-1, Files.mismatch(a, b));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
