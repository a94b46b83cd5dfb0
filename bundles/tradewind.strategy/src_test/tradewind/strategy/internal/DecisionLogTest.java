package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Divergence;

class DecisionLogTest {
    @TempDir
    private Path folder = Path.of("");

    private static String text(double number) {
        LogText text = new LogText().put(number);
        return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
    }

    @Test
    void numbersAreWrittenAsTheyAreAndWithoutNeedlessZeros() {
        assertEquals(List.of("0", "85.51", "-0.01", "1", "1234567.000001", "-3", "100", "0.1"), List.of(text(0),
                text(85.51), text(-0.01), text(1), text(1234567.000001), text(-3), text(100), text(0.1)));
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal number = new BigDecimal(random.nextInt(-1_000_000_000, 1_000_000_000)).movePointLeft(
                    random.nextInt(7));
            String plain = number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
            assertEquals(number.signum() == 0 ? "0" : plain, text(number.doubleValue()));
        }
    }

    @Test
    void timesAreIsoInUtc() {
        for (long time : new long[] {0, 1_501_225_380L, -1, 4_102_444_799L, 1_501_225_380L + 86400}) {
            LogText text = new LogText().time(time);
            assertEquals(Instant.ofEpochSecond(time).toString(),
                    new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theDigestIsThatOfTheBytes() throws NoSuchAlgorithmException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DecisionLog log = new DecisionLog(out, null)) {
            for (int i = 0; i < 20_000; i++) {
                log.text().put(i).put("|caf\u00e9|").put(i / 7.0);
                log.end();
            }
            String digest = log.digest();
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray())),
                    digest);
        }
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("0|caf\u00e9|0\n1|caf\u00e9|0.142857\n"));
    }

    private BacktestResult logged(BarSeries bars, Path file) {
        LocalStrategies strategies = new LocalStrategies(List.of(Market.factory("test",
                () -> Market.targets(Map.of(2, 100, 5, 0)))));
        return strategies.backtest(new BacktestRequest(Market.subject(bars), Market.settings(), Market.FREE, true,
                Optional.of(file)), () -> false);
    }

    private static BarSeries rising(double third) {
        return Market.bars(Market.flat(10), Market.flat(10.01), Market.flat(third), Market.flat(10.03), Market.flat(10.04),
                Market.flat(10.05));
    }

    @Test
    void oneLineForEachBar() throws IOException {
        Path file = folder.resolve("a.log");
        BacktestResult result = logged(rising(10.02), file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(8, lines.size());
        assertEquals("tradewind-decisions 1|test|RHM|1m|quantity=10|longOnly=true|gate=OFF|maxPosition=100", lines.get(0));
        assertEquals(DecisionLog.FIELDS, lines.get(1));
        assertTrue(lines.get(3).matches("2\\|2017-07-28T07:01:00Z\\|10.01\\|10.01\\|10.01\\|10.01\\|1000\\|[0-9a-f]{16}\\|0"
                + "\\|0\\|100\\|10\\|bar 2\\|\\|BUY 10 LMT touch\\+0.2 DAY"), lines.get(3));
        assertTrue(lines.get(4).endsWith("|10|0|keep|10|||"), lines.get(4));
        assertTrue(lines.get(6).endsWith("|10|0|0|0|bar 5||SELL 10 LMT touch+0.2 DAY"), lines.get(6));
        assertEquals(64, result.digest().length());
        assertEquals(result.digest(), logged(rising(10.02), folder.resolve("b.log")).digest());
    }

    @Test
    void theFirstDifferenceIsShownWithItsInputs() {
        Path a = folder.resolve("a.log");
        Path b = folder.resolve("b.log");
        logged(rising(10.02), a);
        logged(rising(10.03), b);
        Divergence found = LogComparison.of(a, b).orElseThrow();
        assertEquals(5, found.line());
        assertTrue(found.byInput());
        assertEquals(new Divergence.Field("open", "10.02", "10.03", true), found.fields().getFirst());
        assertTrue(found.fields().stream().anyMatch(f -> f.name().equals("input")), found.toString());
        assertEquals(Optional.empty(), LogComparison.of(a, a));
    }

    /** The logs are equal although their bars come from elsewhere; where they part, both origins are told. */
    @Test
    void theOriginOfTheBarIsToldAndIsNoPartOfTheLog() {
        Path a = folder.resolve("a.log");
        Path b = folder.resolve("b.log");
        Path c = folder.resolve("c.log");
        BarSeries ticked = rising(10.02).with(new Bar(Market.START + 120, 10.03, 10.03, 10.03, 10.03, 1000, false,
                BarSource.IMPORT, BarSize.M1, 1));
        assertEquals(logged(rising(10.03), a).digest(), logged(ticked, b).digest());
        logged(rising(10.02), c);
        Divergence found = LogComparison.of(b, c).orElseThrow();
        assertEquals("read from a file, 1m, revision 1", found.firstOrigin());
        assertEquals("history, as the server answered, 1m", found.secondOrigin());
    }

    @Test
    void otherAnswersToTheSameInputsAreToldApart() throws IOException {
        Path a = folder.resolve("a.log");
        Path b = folder.resolve("b.log");
        logged(rising(10.02), a);
        Files.writeString(b, Files.readString(a).replace("|100|10|bar 2|", "|keep|0||"));
        Divergence found = LogComparison.of(a, b).orElseThrow();
        assertFalse(found.byInput());
        assertEquals(List.of("signal", "target", "reason"), found.fields().stream().map(Divergence.Field::name).toList());
        Files.writeString(b, Files.readString(a).lines().limit(4).reduce("", (x, y) -> x + y + "\n"));
        assertEquals("", LogComparison.of(a, b).orElseThrow().second(), "the second log ends there");
    }
}
