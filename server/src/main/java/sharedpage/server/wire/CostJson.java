package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.server.view.Json;
import sharedpage.sim.analysis.Chart;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.policy.Setting;

/** Cost curves as JSON, with the prices that were charged. */
public record CostJson(List<PriceJson> prices, List<ChartJson> charts) {

    /** A price in nanoseconds. */
    record PriceJson(String key, int units, int ns) {}

    /**
     * One JSON object in one line, without its end.
     *
     * @param prices nanoseconds that each cost was charged with
     */
    public static String of(List<Chart> charts, Map<UnitPrice, Integer> prices) {
        return Json.text(new CostJson(
                prices.entrySet().stream()
                        .map(price -> new PriceJson(
                                Setting.priceOf(price.getKey()).key(),
                                price.getKey().units(),
                                price.getValue()))
                        .toList(),
                charts.stream().map(ChartJson::of).toList()));
    }
}
