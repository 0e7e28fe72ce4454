package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.analysis.Chart;
import sharedpage.sim.analysis.CostCurves;
import sharedpage.sim.analysis.ProblemException;
import sharedpage.sim.analysis.Workload;

/** Every point of the cost curves is counted in a run, and is what the closed formula says. */
class CostCurvesTest {
    private static List<Chart> charts(String settings) throws ProblemException {
        return CostCurves.charts(settings(settings), Workload.USUAL);
    }

    private static Map<String, String> settings(String text) {
        int equals = text.indexOf('=');
        return text.isEmpty() ? Map.of() : Map.of(text.substring(0, equals), text.substring(equals + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "costs=classic", "cost.bit_test=7", "object_probes=3", "cost.hold=0"})
    void countedPointsLieOnTheClosedCurves(String settings) throws ProblemException {
        int points = 0;
        for (Chart chart : charts(settings)) {
            for (Chart.Curve curve : chart.curves()) {
                for (Chart.CurvePoint point : curve.points()) {
                    assertEquals(
                            point.closed(),
                            point.counted(),
                            1e-6 * Math.max(1, point.closed()),
                            chart.id() + ", " + curve.name() + " at " + point.x());
                    points++;
                }
            }
        }
        assertEquals(6 * 6 + 4 * 7 + 4 * 11, points);
    }

    /** However much the page is used: the hit ratio, the members and how far the chart goes. */
    @ParameterizedTest(name = "{0} members, a miss every {1} accesses, up to {2} accesses")
    @CsvSource({"2, 1, 1000", "16, 4, 2000", "64, 20, 5000"})
    void countedTotalsLieOnTheClosedCurves(int members, int run, int accesses) throws ProblemException {
        Chart chart = new CostCurves(Map.of()).total(new Workload(members, run, accesses));
        for (Chart.Curve curve : chart.curves()) {
            for (Chart.CurvePoint point : curve.points()) {
                assertEquals(
                        point.closed(),
                        point.counted(),
                        1e-6 * Math.max(1, point.closed()),
                        curve.name() + " at " + point.x());
            }
            assertEquals(accesses, curve.points().get(curve.points().size() - 1).x());
        }
        for (Chart.BreakEven meeting : chart.breakEvens()) {
            assertEquals(meeting.closed(), meeting.counted(), 1e-6 * meeting.closed());
        }
    }

    /** The table of cycles: out and in, without trap and disk. */
    @ParameterizedTest(name = "n = {0}: list {1}, descriptor {2}, descriptor_raw {3}, capability {4}")
    @CsvSource({
        "2, 18800, 2000, 600, 600",
        "4, 36400, 2400, 600, 600",
        "8, 71600, 3200, 600, 600",
        "16, 142000, 4800, 600, 600",
        "64, 564400, 14400, 600, 600"
    })
    void relocationCostsWhatTheTableSays(int n, double list, double descriptor, double raw, double capability)
            throws ProblemException {
        Chart chart = charts("").get(0);
        assertEquals(list, at(chart, "list", n));
        assertEquals(descriptor, at(chart, "descriptor", n));
        assertEquals(raw, at(chart, "descriptor_raw", n));
        assertEquals(capability, at(chart, "capability", n));
    }

    private static double at(Chart chart, String name, double x) {
        return chart.curves().stream()
                .filter(curve -> curve.name().equals(name))
                .flatMap(curve -> curve.points().stream())
                .filter(point -> point.x() == x)
                .findFirst()
                .orElseThrow()
                .counted();
    }

    @Test
    void theSlowListWinsInTheLongRun() throws ProblemException {
        List<Chart.BreakEven> meetings = charts("").get(2).breakEvens();
        assertEquals("descriptor", meetings.get(0).below());
        assertEquals(68_400, meetings.get(0).counted(), 0.5);
        assertEquals("descriptor_raw", meetings.get(1).below());
        assertEquals(710, meetings.get(1).counted(), 0.5);
        for (Chart.BreakEven meeting : meetings) {
            assertEquals(meeting.closed(), meeting.counted(), 1e-6 * meeting.closed());
        }
    }

    @Test
    void aBadSettingIsAProblem() {
        ProblemException problem = assertThrows(ProblemException.class, () -> charts("cost.hold=no"));
        assertTrue(problem.problems().get(0).what().contains("cost.hold"), problem.problems()::toString);
    }
}
