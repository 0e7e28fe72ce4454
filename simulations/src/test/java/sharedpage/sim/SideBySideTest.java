package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.scenario.Library;
import sharedpage.sim.verdict.ProblemException;
import sharedpage.sim.verdict.SideBySide;

/** The same operations on several machines: what is the same, what is the first difference, what each costs. */
class SideBySideTest {
    private static SideBySide compared(String name, List<Map<String, String>> settings) throws ProblemException {
        return SideBySide.of(name, Library.text(name).orElseThrow(), settings);
    }

    @Test
    void byDmaTheBytesLandElsewhere() throws ProblemException {
        SideBySide both = compared("overflow-600", List.of(Map.of(), Map.of("transfer", "dma")));
        assertEquals(OptionalInt.of(1), both.firstDifference());
        assertEquals(
                "A's page 3 has 88 other bytes, from line 0 on",
                both.rows().get(0).differences().get(1).orElseThrow());
        assertTrue(both.rows().get(0).differences().get(0).isEmpty(), "a machine does not differ from itself");
        assertEquals(2, both.rows().get(0).parts().get(0).steps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"descriptor", "descriptor_raw", "list_nohold", "soft_descriptor"})
    void mechanismsDifferInCostsOnly(String mechanism) throws ProblemException {
        SideBySide both = compared("verdict-move-page", List.of(Map.of(), Map.of("relocation", mechanism)));
        assertEquals(OptionalInt.empty(), both.firstDifference());
        Map<Cost, Integer> list = both.rows().get(0).parts().get(0).bill().counts();
        Map<Cost, Integer> other = both.rows().get(0).parts().get(1).bill().counts();
        assertEquals(4, list.get(Cost.HOLDS));
        assertNull(other.get(Cost.HOLDS));
        assertTrue(both.totals().get(0).nanoseconds() > both.totals().get(1).nanoseconds());
    }

    @Test
    void whatIsRefusedOnOneMachineIsADifference() throws ProblemException {
        SideBySide all = compared(
                "verdict-overflow-page",
                List.of(Map.of(), Map.of("bounds_check", "reject"), Map.of("bounds_check", "truncate")));
        SideBySide.Row row = all.rows().get(0);
        assertEquals(Failure.BOUNDS, row.parts().get(1).failure());
        assertEquals("it ends otherwise", row.differences().get(1).orElseThrow());
        assertEquals(
                "A's page 3 has 88 other bytes, from line 0 on",
                row.differences().get(2).orElseThrow());
    }

    @Test
    void operationsOfProgramsAreAlignedByTheirNumbers() throws ProblemException {
        SideBySide both = compared("lost-update", List.of(Map.of(), Map.of("relocation", "descriptor")));
        assertEquals(OptionalInt.empty(), both.firstDifference());
        assertEquals("A", both.rows().get(0).operation().by());
        assertEquals(
                both.totals().get(0).nanoseconds(),
                both.rows().stream()
                        .mapToLong(row -> row.parts().get(0).bill().nanoseconds())
                        .sum());
    }

    @Test
    void aBadSettingIsAProblem() {
        assertThrows(ProblemException.class, () -> compared("walls", List.of(Map.of(), Map.of("tlb", "many"))));
    }
}
