package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import sharedpage.sim.analysis.Chart;

/** A cost curve as JSON. */
record ChartJson(
        String id,
        String title,
        String x,
        String y,
        List<Chart.Curve> curves,
        @JsonProperty("break_even") List<BreakEvenJson> breakEvens) {

    /** Where two curves meet; a number that is not finite is null, since JSON has none. */
    record BreakEvenJson(String below, String above, Double counted, Double closed, double advantage, double extra) {
        static BreakEvenJson of(Chart.BreakEven meeting) {
            return new BreakEvenJson(
                    meeting.below(),
                    meeting.above(),
                    finite(meeting.counted()),
                    finite(meeting.closed()),
                    meeting.advantage(),
                    meeting.extra());
        }

        private static Double finite(double number) {
            return Double.isFinite(number) ? (Double) number : null;
        }
    }

    static ChartJson of(Chart chart) {
        return new ChartJson(
                chart.id(),
                chart.title(),
                chart.x(),
                chart.y(),
                chart.curves(),
                chart.breakEvens().stream().map(BreakEvenJson::of).toList());
    }
}
