package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import sharedpage.sim.analysis.Chart.BreakEven;
import sharedpage.sim.analysis.Chart.Curve;
import sharedpage.sim.analysis.Chart.CurvePoint;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * Cost curves of a move, of an access, and of both together: every point is counted in a run of its own, and
 * shown with the value of the closed formula, if one gives all points of its curve.
 */
public final class CostCurves {
    /** The mechanisms whose accesses are drawn, the list first; the others' cost the same as those of the list. */
    private static final List<CostFixture> OF_ACCESSES =
            List.of(CostFixture.LIST, CostFixture.DESCRIPTOR, CostFixture.DESCRIPTOR_RAW, CostFixture.CAPABILITY);

    private static final List<Integer> MEMBERS = List.of(2, 4, 8, 16, 32, 64);

    /** Points of the chart of totals, without the one at the start. */
    private static final int POINTS = 10;

    private final Map<String, String> settings;

    /**
     * Curves for a machine.
     *
     * @param settings values by the keys of settings, such as prices
     */
    public CostCurves(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    /**
     * All charts.
     *
     * @param settings values by the keys of settings, such as prices
     * @throws ProblemException if a setting is wrong, or nothing can be counted under it
     */
    public static List<Chart> charts(Map<String, String> settings, Workload usage) throws ProblemException {
        CostCurves curves = new CostCurves(settings);
        return List.of(curves.relocation(), curves.access(), curves.total(usage));
    }

    /**
     * Price of each cost in nanoseconds, per {@link UnitPrice#units()}.
     *
     * @throws ProblemException if a setting is wrong
     */
    public Map<UnitPrice, Integer> prices() throws ProblemException {
        Settings paid = CostFixture.LIST.meter(2, settings).settings();
        Map<UnitPrice, Integer> prices = new TreeMap<>();
        for (UnitPrice cost : UnitPrice.values()) {
            prices.put(cost, paid.get(Setting.priceOf(cost)));
        }
        return prices;
    }

    /**
     * Cost of a cycle, out of memory and in again, by the number of members.
     *
     * @throws ProblemException if a setting is wrong, or nothing can be counted under it
     */
    public Chart relocation() throws ProblemException {
        List<Curve> curves = new ArrayList<>();
        for (CostFixture rig : CostFixture.values()) {
            List<CurvePoint> points = new ArrayList<>();
            for (int n : MEMBERS) {
                CostMeter meter = rig.meter(n, settings);
                points.add(new CurvePoint(n, CostFormula.nanoseconds(meter.settings(), rig.cycle(meter))));
            }
            Settings prices = rig.meter(2, settings).settings();
            CostFormula cycle = new ClosedFormulas(rig, prices).cycle();
            curves.add(compared(rig, cycle.toString(), n -> cycle.nanoseconds(prices, (int) n), points));
        }
        return new Chart(
                "relocation",
                "Cost of paging the bytes out and in again, without the disk",
                "members",
                "ns",
                curves,
                List.of());
    }

    private Curve compared(CostFixture rig, String formula, DoubleUnaryOperator closed, List<CurvePoint> counted) {
        return Curve.compared(rig.word(), formula, closed, counted, CostMeter.named(settings));
    }

    /**
     * Cost of an access, by the hit ratio.
     *
     * @throws ProblemException likewise
     */
    public Chart access() throws ProblemException {
        List<Curve> curves = new ArrayList<>();
        for (CostFixture rig : OF_ACCESSES) {
            List<CurvePoint> points = new ArrayList<>();
            for (int run : Workload.RUNS) {
                double hits = 1 - 1.0 / run;
                points.add(new CurvePoint(hits, counted(rig, rig.meter(2, settings), 2 * run, run) / (2 * run)));
            }
            Settings prices = rig.meter(2, settings).settings();
            ClosedFormulas formulas = new ClosedFormulas(rig, prices);
            CostFormula access = formulas.access();
            curves.add(formulas.withoutRatio()
                    .map(reason -> new Curve(rig.word(), null, reason, points))
                    .orElseGet(() ->
                            compared(rig, access.toString(), hits -> access.nanoseconds(prices, 2, hits), points)));
        }
        return new Chart(
                "access",
                "Cost of an access, by the hit ratio of the TLB or the capability cache",
                "hit ratio",
                "ns an access",
                curves,
                List.of());
    }

    private static double counted(CostFixture rig, CostMeter meter, int count, int run) throws ProblemException {
        return CostFormula.nanoseconds(meter.settings(), rig.accesses(meter, count, run));
    }

    /**
     * Cost of both together, by the number of accesses between two relocations.
     *
     * @throws ProblemException likewise
     */
    public Chart total(Workload usage) throws ProblemException {
        List<LinearCost> lines = new ArrayList<>();
        for (CostFixture rig : OF_ACCESSES) {
            lines.add(line(rig, usage));
        }
        LinearCost list = lines.get(0);
        return new Chart(
                Chart.TOTAL,
                "What " + usage.members() + " members pay in total, by the number of accesses between two relocations",
                "accesses",
                "ns",
                lines.stream().map(LinearCost::curve).toList(),
                lines.stream()
                        .skip(1)
                        .filter(other -> other.hasFormula() && list.hasFormula())
                        .map(other -> other.isCheaperAtFirst(list) ? other.breakEven(list) : list.breakEven(other))
                        .toList());
    }

    /** Number of accesses at which two mechanisms have cost the same. */
    static double meeting(double advantage, double extra) {
        return extra <= 0 ? Double.POSITIVE_INFINITY : Math.max(0, advantage / extra);
    }

    /** Cost of a cycle and of each access, counted and by the formulas. */
    private record LinearCost(double cycle, double each, double closedCycle, double closedEach, Curve curve) {
        boolean hasFormula() {
            return curve.formula() != null;
        }

        boolean isCheaperAtFirst(LinearCost other) {
            return closedCycle <= other.closedCycle;
        }

        /** Where one that is more expensive at first overtakes this one. */
        BreakEven breakEven(LinearCost other) {
            return new BreakEven(
                    curve.name(),
                    other.curve.name(),
                    meeting(other.cycle - cycle, each - other.each),
                    other.closedCycle - closedCycle,
                    closedEach - other.closedEach);
        }
    }

    private LinearCost line(CostFixture rig, Workload usage) throws ProblemException {
        CostMeter meter = rig.meter(usage.members(), settings);
        Settings prices = meter.settings();
        double cycle = CostFormula.nanoseconds(prices, rig.cycle(meter));
        int apart = usage.accesses() / POINTS;
        List<CurvePoint> points = new ArrayList<>();
        points.add(new CurvePoint(0, cycle));
        double sum = 0;
        for (int k = apart; k <= usage.accesses(); k += apart) {
            sum += counted(rig, meter, apart, usage.run());
            points.add(new CurvePoint(k, cycle + sum));
        }
        ClosedFormulas formulas = new ClosedFormulas(rig, prices);
        double closed = formulas.cycle().nanoseconds(prices, usage.members());
        double each = formulas.access().nanoseconds(prices, usage.members(), 1 - 1.0 / usage.run());
        String formula = formulas.cycle() + " + k(" + formulas.access() + ")";
        Curve curve = formulas.withoutRatio()
                .map(reason -> new Curve(rig.word(), null, reason, points))
                .orElseGet(() -> compared(rig, formula, k -> closed + k * each, points));
        return new LinearCost(cycle, sum / usage.accesses(), closed, each, curve);
    }
}
