package sharedpage.server.wire;

import java.util.List;
import sharedpage.server.view.EntityJson;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateJson;
import sharedpage.sim.analysis.Measurement;
import sharedpage.sim.analysis.VerdictCell;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The verdict over the ways of sharing, as JSON. */
public final class VerdictJson {
    private VerdictJson() {}

    /** One JSON object in one line, without its end. */
    public static String of(List<VerdictCell> cells) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("cells");
        for (VerdictCell cell : cells) {
            ArrayNode findings = list.addObject()
                    .put("question", EntityJson.word(cell.criterion()))
                    .put("way", EntityJson.word(cell.mechanism()))
                    .putArray("findings");
            cell.measurements().forEach(finding -> findings.add(finding(finding)));
        }
        return Json.text(json);
    }

    private static ObjectNode finding(Measurement finding) {
        ObjectNode json = Json.object().put("scenario", finding.scenario());
        json.set("settings", StateJson.values(finding.settings()));
        json.put("word", finding.word())
                .put("number", finding.number())
                .put("unit", finding.unit())
                .put("formula", finding.formula());
        ObjectNode counts = json.putObject("counts");
        finding.counts().forEach((cost, times) -> counts.put(EntityJson.word(cost), times));
        return json;
    }
}
