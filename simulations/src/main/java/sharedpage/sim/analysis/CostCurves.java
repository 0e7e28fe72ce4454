package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sharedpage.sim.analysis.Chart.BreakEven;
import sharedpage.sim.analysis.Chart.Curve;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * Cost curves of a move, of an access, and of both together: every point is counted in a run of its own, and
 * shown with the value of the closed formula.
 */
public final class CostCurves {
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
            List<Chart.CurvePoint> points = new ArrayList<>();
            for (int n : MEMBERS) {
                CostMeter meter = rig.meter(n, settings);
                double counted = CostFormula.nanoseconds(meter.settings(), rig.cycle(meter));
                points.add(new Chart.CurvePoint(n, counted, rig.closedCycle(meter.settings(), n)));
            }
            curves.add(new Curve(rig.word(), rig.cycleFormula(), points));
        }
        return new Chart(
                "relocation",
                "Cost of paging the bytes out and in again, without the disk",
                "members",
                "ns",
                curves,
                List.of());
    }

    /**
     * Cost of an access, by the hit ratio.
     *
     * @throws ProblemException likewise
     */
    public Chart access() throws ProblemException {
        List<Curve> curves = new ArrayList<>();
        for (CostFixture rig :
                List.of(CostFixture.LIST, CostFixture.DESCRIPTOR, CostFixture.DESCRIPTOR_RAW, CostFixture.CAPABILITY)) {
            List<Chart.CurvePoint> points = new ArrayList<>();
            for (int run : Workload.RUNS) {
                CostMeter meter = rig.meter(2, settings);
                double hits = 1 - 1.0 / run;
                points.add(new Chart.CurvePoint(
                        hits, counted(rig, meter, 2 * run, run) / (2 * run), rig.closedAccess(meter.settings(), hits)));
            }
            curves.add(new Curve(rig.word(), rig.accessFormula(), points));
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
        Map<CostFixture, LinearCost> lines = new LinkedHashMap<>();
        List<Curve> curves = new ArrayList<>();
        for (CostFixture rig :
                List.of(CostFixture.LIST, CostFixture.DESCRIPTOR, CostFixture.DESCRIPTOR_RAW, CostFixture.CAPABILITY)) {
            LinearCost line = line(rig, usage);
            lines.put(rig, line);
            curves.add(new Curve(rig.word(), rig.cycleFormula() + " + k(" + rig.accessFormula() + ")", line.points));
        }
        LinearCost list = lines.remove(CostFixture.LIST);
        List<BreakEven> meetings = new ArrayList<>();
        lines.forEach((rig, other) -> meetings.add(new BreakEven(
                rig.word(),
                CostFixture.LIST.word(),
                meeting(list.cycle - other.cycle, other.each - list.each),
                list.closedCycle - other.closedCycle,
                other.closedEach - list.closedEach)));
        return new Chart(
                "total",
                "What " + usage.members() + " members pay in total, by the number of accesses between two relocations",
                "accesses",
                "ns",
                curves,
                meetings);
    }

    /** Number of accesses at which two mechanisms have cost the same. */
    static double meeting(double advantage, double extra) {
        return extra <= 0 ? Double.POSITIVE_INFINITY : Math.max(0, advantage / extra);
    }

    /** Cost of a cycle and of each access, counted and by the formulas. */
    private record LinearCost(
            double cycle, double each, double closedCycle, double closedEach, List<Chart.CurvePoint> points) {}

    private LinearCost line(CostFixture rig, Workload usage) throws ProblemException {
        CostMeter meter = rig.meter(usage.members(), settings);
        Settings prices = meter.settings();
        double cycle = CostFormula.nanoseconds(prices, rig.cycle(meter));
        double closed = rig.closedCycle(prices, usage.members());
        double hits = 1 - 1.0 / usage.run();
        double each = rig.closedAccess(prices, hits);
        int apart = usage.accesses() / POINTS;
        List<Chart.CurvePoint> points = new ArrayList<>();
        points.add(new Chart.CurvePoint(0, cycle, closed));
        double sum = 0;
        for (int k = apart; k <= usage.accesses(); k += apart) {
            sum += counted(rig, meter, apart, usage.run());
            points.add(new Chart.CurvePoint(k, cycle + sum, closed + k * each));
        }
        return new LinearCost(cycle, sum / usage.accesses(), closed, each, points);
    }
}
