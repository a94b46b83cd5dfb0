package tradewind.core.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterTest {
    private static final List<Parameter> ALL = List.of(
            Parameter.integer("epochs", 50, 1, 1000, "epochs", "How often the data are seen."),
            Parameter.decimal("rate", 3e-4, 1e-8, 1, "", "Learning rate."),
            Parameter.flag("shuffle", true, "Whether samples are shuffled."),
            Parameter.choice("loss", "huber", List.of("huber", "mse"), "The loss."));

    @Test
    void defaultsFillWhatIsNotGivenAndEqualSettingsAreEqualTexts() {
        ParameterValues values = ParameterValues.of(ALL, Map.of("epochs", " 7 ", "rate", "0.001"));
        assertEquals(7, values.integer("epochs"));
        assertTrue(values.flag("shuffle"));
        assertEquals("huber", values.text("loss"));
        assertEquals(values, ParameterValues.of(ALL, Map.of("epochs", "7", "rate", "1e-3", "shuffle", "TRUE")));
    }

    @Test
    void whatIsNotAllowedIsNamed() {
        assertTrue(refusal("epochs", "0").contains("epochs lies between 1"), refusal("epochs", "0"));
        assertTrue(refusal("epochs", "1.5").contains("whole number"), refusal("epochs", "1.5"));
        assertTrue(refusal("rate", "NaN").contains("rate lies between"), refusal("rate", "NaN"));
        assertTrue(refusal("loss", "mae").contains("huber, mse"), refusal("loss", "mae"));
        assertTrue(refusal("speed", "1").contains("no parameter \"speed\""), refusal("speed", "1"));
    }

    private static String refusal(String name, String value) {
        return String.valueOf(assertThrows(IllegalArgumentException.class,
                () -> ParameterValues.of(ALL, Map.of(name, value))).getMessage());
    }
}
