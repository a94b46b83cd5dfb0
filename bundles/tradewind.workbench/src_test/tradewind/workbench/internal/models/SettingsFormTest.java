package tradewind.workbench.internal.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.Parameter;

class SettingsFormTest {
    private static final Parameter EPOCHS = Parameter.integer("epochs", 50, 1, 1000, "epochs", "How often.");
    private static final Parameter RATE = Parameter.decimal("learning-rate", 3e-4, 1e-8, 0.1, "", "Size of a step.");
    private static final Parameter LOSS = Parameter.choice("loss", "huber", List.of("huber", "squared"), "What is small.");
    private final SettingsForm form = new SettingsForm(List.of(EPOCHS, RATE, LOSS));

    @Test
    void defaultsAreThereAndComeBack() {
        assertEquals("50", form.text(EPOCHS));
        assertFalse(form.changed(RATE));
        form.set(EPOCHS, "51");
        assertTrue(form.changed(EPOCHS));
        form.reset();
        assertFalse(form.changed(EPOCHS));
        assertEquals(Map.of("epochs", "50", "learning-rate", "3.0E-4", "loss", "huber"), form.values().values());
    }

    @Test
    void theSameNumberWrittenOtherwiseIsNoChange() {
        form.set(RATE, " 0.0003 ");
        assertFalse(form.changed(RATE));
        assertEquals(Optional.empty(), form.problem());
    }

    @Test
    void whatIsWrongIsNamedAsThePersonSeesIt() {
        form.set(EPOCHS, "0");
        assertEquals(Optional.of("Epochs lies between 1 and 1000, not at 0."), form.problem(EPOCHS));
        form.set(RATE, "fast");
        assertEquals(Optional.of("Learning rate is a number, not \"fast\"."), form.problem(RATE));
        form.set(EPOCHS, "3.5");
        assertEquals(Optional.of("Epochs is a whole number, not \"3.5\"."), form.problem());
        assertTrue(form.changed(EPOCHS));
        assertThrows(IllegalArgumentException.class, form::values);
    }

    @Test
    void settingsOfAModelAreTakenOverAsFarAsTheyFit() {
        form.set(LOSS, "squared");
        form.setAll(Map.of("epochs", "7", "gone", "1"));
        assertEquals(Map.of("epochs", "7", "learning-rate", "3.0E-4", "loss", "squared"), form.values().values());
    }

    @Test
    void aParameterExplainsItself() {
        assertEquals("How often.\nUsually 50 epochs, from 1 to 1000", SettingsForm.explanation(EPOCHS));
        assertEquals("What is small.\nUsually huber", SettingsForm.explanation(LOSS));
        assertEquals("Learning rate", SettingsForm.label(RATE));
        assertEquals("TP ATR length", SettingsForm.label(Parameter.integer("tp-atr-length", 14, 1, 100, "bars", "")));
    }
}
