package sharedpage.sim.analysis;

import java.util.List;

/**
 * Curves with one axis in common.
 *
 * @param x what is varied
 * @param y label of the cost axis, with its unit
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
     * @param formula the closed formula that the points are compared with, in the symbols of {@link UnitPrice}
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
     * @param below the curve that is cheaper before that point
     * @param above the curve that is cheaper after it
     * @param counted from the points that were counted; infinite if they never meet
     * @param advantage nanoseconds that {@code below} saves at the start, by the formulas
     * @param extra nanoseconds that {@code below} costs more for each unit of the axis, by the formulas
     */
    public record BreakEven(String below, String above, double counted, double advantage, double extra) {
        /** The break-even point by the formulas; infinite if they never meet. */
        public double closed() {
            return CostCurves.meeting(advantage, extra);
        }
    }
}
