package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.server.view.Json;
import sharedpage.sim.analysis.Chart;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.policy.Setting;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cost curves as JSON. */
public final class ChartJson {
    private ChartJson() {}

    /**
     * One JSON object in one line, without its end.
     *
     * @param prices nanoseconds that each cost was charged with
     */
    public static String of(List<Chart> charts, Map<UnitPrice, Integer> prices) {
        ObjectNode json = Json.object();
        ArrayNode paid = json.putArray("prices");
        prices.forEach((cost, nanoseconds) -> paid.addObject()
                .put("key", Setting.priceOf(cost).key())
                .put("units", cost.units())
                .put("ns", nanoseconds));
        ArrayNode list = json.putArray("charts");
        charts.forEach(chart -> list.add(chart(chart)));
        return Json.text(json);
    }

    private static ObjectNode chart(Chart chart) {
        ObjectNode json = Json.object()
                .put("id", chart.id())
                .put("title", chart.title())
                .put("x", chart.x())
                .put("y", chart.y());
        ArrayNode curves = json.putArray("curves");
        for (Chart.Curve curve : chart.curves()) {
            ObjectNode one = curves.addObject().put("name", curve.name()).put("formula", curve.formula());
            ArrayNode points = one.putArray("points");
            curve.points().forEach(point -> points.addObject()
                    .put("x", point.x())
                    .put("counted", point.counted())
                    .put("closed", point.closed()));
        }
        ArrayNode meetings = json.putArray("break_even");
        for (Chart.BreakEven meeting : chart.breakEvens()) {
            meetings.addObject()
                    .put("below", meeting.below())
                    .put("above", meeting.above())
                    .put("counted", finite(meeting.counted()))
                    .put("closed", finite(meeting.closed()))
                    .put("advantage", meeting.advantage())
                    .put("extra", meeting.extra());
        }
        return json;
    }

    /** JSON has no number without end. */
    private static Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
