package sharedpage.sim.analysis;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Curves with one axis in common.
 *
 * @param x what is varied
 * @param y label of the cost axis, with its unit
 * @param breakEvens where two of the curves meet, of those that have formulas
 */
public record Chart(String id, String title, String x, String y, List<Curve> curves, List<BreakEven> breakEvens) {
    /** The chart of totals, whose first curve the others are compared with. */
    static final String TOTAL = "total";

    public Chart {
        curves = List.copyOf(curves);
        breakEvens = List.copyOf(breakEvens);
    }

    /** Curves that are to be compared with the first one, but one of the two has no formula. */
    public List<Curve> withoutBreakEven() {
        return curves.stream()
                .skip(1)
                .filter(curve -> id.equals(TOTAL))
                .filter(curve -> breakEvens.stream().noneMatch(meeting -> meeting.isOf(curve)))
                .toList();
    }

    /**
     * One curve. It has either a formula, which gives every point of it, or a reason.
     *
     * @param formula the closed formula that the points are compared with, in the symbols of {@link UnitPrice}; or null
     * @param reason why there is no formula, in a sentence that names the settings; or null
     */
    public record Curve(String name, String formula, String reason, List<CurvePoint> points) {
        /** By how much of its value a sum of floating-point numbers may be wrong. */
        private static final double ROUNDING = 1e-9;

        public Curve {
            points = List.copyOf(points);
        }

        /**
         * Counted points beside a formula, or without it if it does not give each of them.
         *
         * @param closed the value of the formula at a place of the axis
         * @param settings those that may be the reason
         */
        public static Curve compared(
                String name, String formula, DoubleUnaryOperator closed, List<CurvePoint> counted, String settings) {
            List<CurvePoint> both = counted.stream()
                    .map(point -> new CurvePoint(point.x, point.counted, closed.applyAsDouble(point.x)))
                    .toList();
            return both.stream().allMatch(Curve::agrees)
                    ? new Curve(name, formula, null, both)
                    : new Curve(
                            name,
                            null,
                            "With " + settings + " the machine pays for more or less than the formula has.",
                            counted);
        }

        private static boolean agrees(CurvePoint point) {
            return Math.abs(point.closed - point.counted) <= ROUNDING * Math.max(1, point.counted);
        }
    }

    /**
     * One point.
     *
     * @param counted from a run
     * @param closed from the formula; null if there is none
     */
    public record CurvePoint(double x, double counted, Double closed) {
        CurvePoint(double x, double counted) {
            this(x, counted, null);
        }
    }

    /**
     * Where one curve overtakes another one.
     *
     * @param below the curve that is cheaper before that point
     * @param above the curve that is cheaper after it
     * @param counted from the points that were counted; infinite if they never meet
     * @param advantage nanoseconds that {@code below} saves at the start, by the formulas; not negative
     * @param extra nanoseconds that {@code below} costs more for each unit of the axis, by the formulas
     */
    public record BreakEven(String below, String above, double counted, double advantage, double extra) {
        /** The break-even point by the formulas; infinite if they never meet. */
        public double closed() {
            return CostCurves.meeting(advantage, extra);
        }

        private boolean isOf(Curve curve) {
            return curve.name.equals(below) || curve.name.equals(above);
        }

        /** Whether the two cost the same everywhere. */
        public boolean isEqual() {
            return advantage == 0 && extra == 0;
        }
    }
}
