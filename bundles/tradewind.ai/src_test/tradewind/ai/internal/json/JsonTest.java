package tradewind.ai.internal.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void whatIsWrittenIsReadBackToTheBit() {
        SplittableRandom random = new SplittableRandom(9);
        double[] numbers = random.doubles(1000).map(d -> (d - 0.5) * Math.pow(10, random.nextInt(-300, 300))).toArray();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("numbers", numbers);
        values.put("text", "a \"quoted\" \\ line\nwith \u0001 and \u00e9\u4e2d");
        values.put("none", List.of());
        values.put("inner", Map.of("flag", true));
        values.put("whole", 1L << 52);
        JsonObject read = JsonReader.object(JsonText.of(values));
        assertArrayEquals(numbers, read.numbers("numbers"));
        assertEquals(values.get("text"), read.text("text"));
        assertEquals(List.of(), read.texts("none"));
        assertEquals(true, read.object("inner").flag("flag"));
        assertEquals(1L << 52, read.whole("whole"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\":1}x", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "{\"a\":1e999}",
        "{\"a\":01a}", "{\"a\":\"\\u00g0\"}", "{\"a\":\"\\x\"}", "{\"a\":tru}", "{a:1}", "{\"a\":\"x"})
    void whatIsNotJsonIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> JsonReader.object(text));
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackEnds() {
        assertThrows(IllegalArgumentException.class, () -> JsonReader.object("{\"a\":" + "[".repeat(100_000)));
        assertThrows(IllegalArgumentException.class, () -> JsonText.of(Map.of("a", Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> JsonReader.object("{\"a\":1.5}").whole("a"));
        assertThrows(IllegalArgumentException.class, () -> JsonReader.object("{}").text("a"));
    }
}
