package tradewind.workbench.internal.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.Parameter;

class SweepPlanTest {
    private final SweepPlan plan = new SweepPlan(Played.PARAMETERS);

    private void set(String name, String text) {
        plan.set(Played.PARAMETERS.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow(), text);
    }

    @Test
    void rangesAndValuesBecomeAGridInTheOrderOfTheParameters() {
        set("factor", "1..2/0.5");
        set("length", "5, 10 ,10");
        assertEquals(List.of("length", "factor"), new ArrayList<>(plan.grid().keySet()));
        assertEquals(Map.of("length", List.of("5", "10"), "factor", List.of("1.0", "1.5", "2.0")), plan.grid());
        assertEquals(6, plan.settings());
        assertEquals(Optional.empty(), plan.problem());
        assertTrue(plan.summary(0).startsWith("6 settings on "), plan.summary(0));
        assertTrue(plan.summary(3).startsWith("6 settings, 3 folds: 27 runs on "), plan.summary(3));
    }

    @Test
    void withoutRangesThereIsNothingToSweep() {
        assertTrue(plan.isEmpty());
        assertTrue(plan.summary(0).startsWith("Write ranges"));
        set("length", "  ");
        assertTrue(plan.isEmpty());
    }

    @Test
    void whatIsWrongIsNamed() {
        set("length", "0..5");
        assertEquals(Optional.of("Length lies between 1 and 100, not at 0."), plan.problem());
        set("length", "five");
        assertTrue(plan.problem().orElse("").startsWith("Length is a whole number"), plan.problem().orElse(""));
        set("length", "1..");
        assertTrue(plan.problem().orElse("").contains("FROM..TO/STEP"), plan.problem().orElse(""));
        set("length", "1..100");
        set("factor", "0.1..9/0.01");
        assertTrue(plan.problem().orElse("").contains("too many"), plan.problem().orElse(""));
    }

    @Test
    void whatCanTakeOneValueOnlyIsNotOffered() {
        SweepPlan other = new SweepPlan(List.of(Parameter.choice("when", "close", List.of("close"), "When."),
                Parameter.choice("source", "a", List.of("a", "b"), "Of what.")));
        assertEquals(List.of("source"), other.parameters().stream().map(Parameter::name).toList());
        assertEquals("a,b", SweepPlan.hint(other.parameters().getFirst()));
        assertEquals("true,false", SweepPlan.hint(Played.PARAMETERS.get(2)));
    }
}
