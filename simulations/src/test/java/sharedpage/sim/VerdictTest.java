package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.scenario.Library;
import sharedpage.sim.scenario.Reading;
import sharedpage.sim.scenario.ScenarioReader;
import sharedpage.sim.simulation.Claims;
import sharedpage.sim.verdict.Cell;
import sharedpage.sim.verdict.Finding;
import sharedpage.sim.verdict.Formula;
import sharedpage.sim.verdict.Question;
import sharedpage.sim.verdict.Verdict;
import sharedpage.sim.verdict.Way;

/** The table of the four ways, each cell of it run: what a use costs more, relocation, overflow, a death, a race. */
class VerdictTest {
    /** n in the formulas: uses of the raw descriptor, members of the group that is moved. */
    private static final Map<Question, Integer> N = Map.of(Question.USE, 5, Question.RELOCATION, 4);

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "USE        | LIST       | nothing: 0 ns a use",
                "USE        | DESCRIPTOR | (1-h)m, h = 80 %: 20 ns a use; m: 100 ns a use",
                "USE        | MESSAGES   | 2 copies: 102 ns a use",
                "USE        | CAPABILITY | (1-hc)qm, hc = 80 %: 40 ns a use",
                "RELOCATION | LIST       | grows with n: 19100 ns",
                "RELOCATION | DESCRIPTOR | one update, n flushes: 2100 ns; one update: 300 ns",
                "RELOCATION | MESSAGES   | its owner's matter: 5600 ns",
                "RELOCATION | CAPABILITY | one update: 300 ns",
                "OVERFLOW   | LIST       | spills: 88 bytes beyond the end",
                "OVERFLOW   | DESCRIPTOR | spills: 88 bytes beyond the end",
                "OVERFLOW   | MESSAGES   | refused: 0 bytes beyond the end",
                "OVERFLOW   | CAPABILITY | refused: 0 bytes beyond the end",
                "DEATH      | LIST       | cleaned up: 6 things to mend",
                "DEATH      | DESCRIPTOR | cleaned up: 6 things to mend",
                "DEATH      | MESSAGES   | E_GONE: 1 things to mend",
                "DEATH      | CAPABILITY | slot dropped: 1 things to mend",
                "RACE       | LIST       | yes: 4 of 6 orders lose an update",
                "RACE       | DESCRIPTOR | yes: 4 of 6 orders lose an update",
                "RACE       | MESSAGES   | no: 0 of N orders lose an update",
                "RACE       | CAPABILITY | yes: 4 of 6 orders lose an update"
            })
    void eachCellIsARun(Question question, Way way, String wanted) {
        Cell cell = Verdict.cell(question, way);
        String told = String.join(
                "; ", cell.findings().stream().map(VerdictTest::told).toList());
        assertEquals(wanted.replace("of N", told.replaceAll(".*(of \\d+) orders.*", "$1")), told);
    }

    private static String told(Finding finding) {
        return finding.word() + ": " + Math.round(finding.number()) + " " + finding.unit();
    }

    @ParameterizedTest
    @EnumSource(names = {"USE", "RELOCATION"})
    void countsAreThoseOfTheFormulas(Question question) {
        for (Way way : Way.values()) {
            for (Finding finding : Verdict.cell(question, way).findings()) {
                Map<Cost, Integer> counts = new TreeMap<>(finding.counts());
                if (way == Way.CAPABILITY && question == Question.USE) {
                    assertEquals(5, counts.remove(Cost.CAPABILITIES), "a look into this cache");
                    assertEquals(-5, counts.remove(Cost.TLB), "instead of one into the TLB, for the same price");
                }
                Formula formula = Formula.of(finding.formula());
                int n = N.get(question);
                assertEquals(formula.counts(n), counts, finding.scenario() + " " + finding.settings());
                double uses = question == Question.USE ? way == Way.MESSAGES ? 1 : 5 : 1;
                assertEquals(formula.nanoseconds(Settings.standard(), n) / uses, finding.number(), 0.001);
            }
        }
    }

    @Test
    void everyScenarioOfTheVerdictExpectsWhatHappens() {
        List<String> names = Verdict.cells().stream()
                .flatMap(cell -> cell.findings().stream())
                .map(Finding::scenario)
                .distinct()
                .toList();
        assertEquals(15, names.size());
        for (String name : names) {
            Reading reading = ScenarioReader.read(name, Library.text(name).orElseThrow());
            assertEquals(List.of(), reading.problems());
            assertEquals(List.of(), Claims.problems(reading.scenario().orElseThrow()), name);
        }
    }
}
