package sharedpage.sim.analysis;

import java.util.List;

/**
 * Curves with one axis in common.
 *
 * @param x what is varied
 * @param y what it costs, with its unit
 * @param breakEvens where two of the curves meet
 */
public record Chart(String id, String title, String x, String y, List<Curve> curves, List<BreakEven> breakEvens) {
    public Chart {
        curves = List.copyOf(curves);
        breakEvens = List.copyOf(breakEvens);
    }

    /**
     * One curve.
     *
     * @param formula the closed formula that the points are held to, in the symbols of costs
     */
    public record Curve(String name, String formula, List<CurvePoint> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * One point.
     *
     * @param counted from a run
     * @param closed from the formula
     */
    public record CurvePoint(double x, double counted, double closed) {}

    /**
     * Where one curve overtakes another one.
     *
     * @param below the one that is cheaper before
     * @param above the one that is cheaper afterwards
     * @param counted from the points that were counted; without end if they never meet
     * @param advantage nanoseconds that {@code below} saves at the start, by the formulas
     * @param extra nanoseconds that {@code below} pays more for each step on the axis, by the formulas
     */
    public record BreakEven(String below, String above, double counted, double advantage, double extra) {
        /** By the formulas: how far the advantage lasts; without end if they never meet. */
        public double closed() {
            return CostCurves.meeting(advantage, extra);
        }
    }
}
