package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.analysis.MachineComparison;
import sharedpage.sim.analysis.ProblemException;
import sharedpage.sim.analysis.Variant;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.scenario.library.Library;

/** The same operations on several machines: what is the same, what is the first difference, what each costs. */
class MachineComparisonTest {
    private static MachineComparison compared(String name, List<Map<String, String>> settings) throws ProblemException {
        String text = Library.text(name).orElseThrow();
        return MachineComparison.of(
                settings.stream().map(one -> new Variant(name, text, one)).toList());
    }

    @Test
    void byDmaTheBytesLandElsewhere() throws ProblemException {
        MachineComparison both = compared("overflow-600", List.of(Map.of(), Map.of("transfer", "dma")));
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
        MachineComparison both = compared("verdict-move-page", List.of(Map.of(), Map.of("relocation", mechanism)));
        assertEquals(OptionalInt.empty(), both.firstDifference());
        Map<UnitPrice, Integer> list = both.rows().get(0).parts().get(0).bill().counts();
        Map<UnitPrice, Integer> other = both.rows().get(0).parts().get(1).bill().counts();
        assertEquals(4, list.get(UnitPrice.HOLDS));
        assertNull(other.get(UnitPrice.HOLDS));
        assertTrue(both.totals().get(0).nanoseconds() > both.totals().get(1).nanoseconds());
    }

    @Test
    void whatIsRefusedOnOneMachineIsADifference() throws ProblemException {
        MachineComparison all = compared(
                "verdict-overflow-page",
                List.of(Map.of(), Map.of("bounds_check", "reject"), Map.of("bounds_check", "truncate")));
        MachineComparison.ComparisonRow row = all.rows().get(0);
        assertEquals(Failure.BOUNDS, row.parts().get(1).failure());
        assertEquals("it ends otherwise", row.differences().get(1).orElseThrow());
        assertEquals(
                "A's page 3 has 88 other bytes, from line 0 on",
                row.differences().get(2).orElseThrow());
    }

    @Test
    void operationsOfProgramsAreAlignedByTheirNumbers() throws ProblemException {
        MachineComparison both = compared("lost-update", List.of(Map.of(), Map.of("relocation", "descriptor")));
        assertEquals(OptionalInt.empty(), both.firstDifference());
        assertEquals("A", both.rows().get(0).parts().get(0).operations().get(0).by());
        assertEquals(
                both.totals().get(0).nanoseconds(),
                both.rows().stream()
                        .mapToLong(row -> row.parts().get(0).bill().nanoseconds())
                        .sum());
    }

    /** The scenarios of the library as they are written. */
    private static MachineComparison scenarios(String... names) throws ProblemException {
        List<Variant> contenders = new ArrayList<>();
        for (String name : names) {
            contenders.add(new Variant(name, Library.text(name).orElseThrow(), Map.of()));
        }
        return MachineComparison.of(contenders);
    }

    /** What each part leaves that is otherwise than in the shared page. */
    private static List<String> differences(MachineComparison all, int machine) {
        return all.rows().stream()
                .map(row -> row.differences().get(machine).orElse("none"))
                .toList();
    }

    @Test
    void aSharedPageStandsBesideMessagesPartByPart() throws ProblemException {
        MachineComparison both = scenarios("verdict-hand-over-page", "verdict-hand-over-messages");
        assertEquals(List.of(1, 1, 1, 2, 2, 2, 3, 4, 5), both.rowsOf().get(0));
        assertEquals(List.of(1, 1, 2, 2, 3, 4, 5), both.rowsOf().get(1));
        assertEquals("B takes them", both.rows().get(1).title().orElseThrow());
        assertEquals(
                List.of(
                        "B's page 5 has 512 other bytes, from line 0 on",
                        "none",
                        "B's page 5 has 512 other bytes, from line 0 on",
                        "it reads other bytes",
                        "it ends otherwise"),
                differences(both, 1));
        assertEquals(OptionalInt.of(1), both.firstDifference());
        Map<UnitPrice, Integer> costs = both.totals().get(1).counts();
        assertEquals(2, costs.get(UnitPrice.MESSAGE_COPIES));
        assertNull(both.totals().get(0).counts().get(UnitPrice.MESSAGE_COPIES));
    }

    @Test
    void anObjectHandsOverTheSameBytesAndStopsWhatRunsOver() throws ProblemException {
        MachineComparison both = scenarios("verdict-hand-over-page", "verdict-hand-over-object");
        assertEquals(List.of("none", "none", "none", "none", "it ends otherwise"), differences(both, 1));
        assertEquals(Failure.BOUNDS, both.rows().get(4).parts().get(1).failure());
    }

    @Test
    void scenariosWithoutCommonPartsAreAlignedByNumbers() throws ProblemException {
        MachineComparison both = scenarios("verdict-overflow-page", "verdict-overflow-message");
        assertTrue(both.rows().get(0).title().isEmpty());
        assertEquals(List.of("it ends otherwise"), differences(both, 1));
    }

    @Test
    void aBadSettingIsAProblem() {
        assertThrows(ProblemException.class, () -> compared("walls", List.of(Map.of(), Map.of("tlb", "many"))));
    }
}
