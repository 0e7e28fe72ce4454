package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateJson;
import sharedpage.sim.analysis.Criterion;
import sharedpage.sim.analysis.Measurement;
import sharedpage.sim.analysis.SharingMechanism;
import sharedpage.sim.analysis.VerdictCell;
import sharedpage.sim.cost.UnitPrice;

/** The verdict over the ways of sharing, as JSON. */
public record VerdictJson(List<CellJson> cells) {

    record CellJson(Criterion question, SharingMechanism way, List<MeasurementJson> findings) {
        static CellJson of(VerdictCell cell) {
            return new CellJson(
                    cell.criterion(),
                    cell.mechanism(),
                    cell.measurements().stream().map(MeasurementJson::of).toList());
        }
    }

    record MeasurementJson(
            String scenario,
            Map<String, Object> settings,
            String word,
            double number,
            String unit,
            String formula,
            Map<UnitPrice, Integer> counts) {
        static MeasurementJson of(Measurement found) {
            return new MeasurementJson(
                    found.scenario(),
                    StateJson.typed(found.settings()),
                    found.word(),
                    found.number(),
                    found.unit(),
                    found.formula(),
                    found.counts());
        }
    }

    /** One JSON object in one line, without its end. */
    public static String of(List<VerdictCell> cells) {
        return Json.text(new VerdictJson(cells.stream().map(CellJson::of).toList()));
    }
}
