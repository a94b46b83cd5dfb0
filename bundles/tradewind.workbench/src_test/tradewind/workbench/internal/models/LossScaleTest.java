package tradewind.workbench.internal.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.Progress.Step;

class LossScaleTest {
    @Test
    void everyKnownLossAndEveryPlannedStepFit() {
        LossScale scale = LossScale.of(List.of(new Step(1, 40, 1.03, 1.0, 1.01), new Step(2, 40, 1.01, Double.NaN, 1.01)));
        assertFalse(scale.logarithmic());
        assertEquals(0, scale.along(1));
        assertEquals(1, scale.along(40));
        for (double loss : new double[] {1.0, 1.01, 1.03}) {
            assertTrue(scale.up(loss) > 0 && scale.up(loss) < 1, loss + " at " + scale.up(loss));
        }
        assertEquals(List.of(5, 10, 15, 20, 25, 30, 35, 40), scale.stepTicks());
        assertEquals(List.of(1.0, 1.01, 1.02, 1.03), scale.ticks().stream().map(t -> Math.rint(t * 100) / 100).toList());
    }

    @Test
    void lossesOfManySizesGoByTheirLogarithm() {
        LossScale scale = LossScale.of(List.of(new Step(1, 3, 50, 40, Double.NaN), new Step(2, 3, 0.5, 0.6, Double.NaN)));
        assertTrue(scale.logarithmic());
        assertEquals(0.5, scale.up(5), 1e-9);
        assertEquals(List.of(0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0), scale.ticks());
    }

    @Test
    void nothingKnownIsNoError() {
        LossScale scale = LossScale.of(List.of(new Step(1, 1, Double.NaN, Double.NaN, Double.NaN)));
        assertEquals(2, scale.last());
        assertTrue(scale.ticks().size() > 1);
        LossScale flat = LossScale.of(List.of(new Step(33, 40, 0, 0, 0)));
        assertEquals(33, flat.first());
        assertTrue(flat.up(0) > 0 && flat.up(0) < 1);
    }
}
