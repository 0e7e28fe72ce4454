package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sharedpage.sim.analysis.CostFormula;
import sharedpage.sim.analysis.Criterion;
import sharedpage.sim.analysis.Measurement;
import sharedpage.sim.analysis.SharingMechanism;
import sharedpage.sim.analysis.Verdict;
import sharedpage.sim.analysis.VerdictCell;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/** The table of the four ways, each cell of it run: what a use costs more, relocation, overflow, a death, a race. */
class VerdictTest {
    /** n in the formulas: uses of the raw descriptor, members of the group that is moved. */
    private static final Map<Criterion, Integer> N = Map.of(Criterion.USE, 5, Criterion.RELOCATION, 4);

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
                "DEATH      | LIST       | cleaned up: 6 things to clean up",
                "DEATH      | DESCRIPTOR | cleaned up: 6 things to clean up",
                "DEATH      | MESSAGES   | E_GONE: 1 things to clean up",
                "DEATH      | CAPABILITY | slot dropped: 1 things to clean up",
                "RACE       | LIST       | yes: 18 of 20 orders lose an update",
                "RACE       | DESCRIPTOR | yes: 18 of 20 orders lose an update",
                "RACE       | MESSAGES   | no: 0 of 24 orders lose an update",
                "RACE       | CAPABILITY | yes: 18 of 20 orders lose an update"
            })
    void eachCellIsARun(Criterion question, SharingMechanism way, String wanted) {
        VerdictCell cell = Verdict.cell(question, way);
        String told = String.join(
                "; ", cell.measurements().stream().map(VerdictTest::told).toList());
        assertEquals(wanted, told);
    }

    private static String told(Measurement finding) {
        return finding.word() + ": " + Math.round(finding.number()) + " " + finding.unit();
    }

    @ParameterizedTest
    @EnumSource(names = {"USE", "RELOCATION"})
    void countsAreThoseOfTheFormulas(Criterion question) {
        for (SharingMechanism way : SharingMechanism.values()) {
            for (Measurement finding : Verdict.cell(question, way).measurements()) {
                Map<UnitPrice, Integer> counts = new TreeMap<>(finding.counts());
                if (way == SharingMechanism.CAPABILITY && question == Criterion.USE) {
                    assertEquals(5, counts.remove(UnitPrice.CAPABILITIES), "a look into this cache");
                    assertEquals(-5, counts.remove(UnitPrice.TLB), "instead of one into the TLB, for the same price");
                }
                CostFormula formula = CostFormula.of(finding.formula());
                int n = N.get(question);
                assertEquals(formula.counts(n), counts, finding.scenario() + " " + finding.settings());
                double uses = question == Criterion.USE ? way == SharingMechanism.MESSAGES ? 1 : 5 : 1;
                assertEquals(formula.nanoseconds(Settings.defaults(), n) / uses, finding.number(), 0.001);
            }
        }
    }

    @Test
    void everyScenarioOfTheVerdictExpectsWhatHappens() {
        List<String> names = Verdict.cells().stream()
                .flatMap(cell -> cell.measurements().stream())
                .map(Measurement::scenario)
                .distinct()
                .toList();
        assertEquals(15, names.size());
        for (String name : names) {
            ParseResult<Scenario> reading =
                    ScenarioReader.read(name, Library.text(name).orElseThrow());
            assertEquals(List.of(), reading.problems());
            assertEquals(List.of(), AssertionChecker.problems(reading.value().orElseThrow()), name);
        }
    }
}
