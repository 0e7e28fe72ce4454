package sharedpage.server.protocol;

import java.util.Map;
import java.util.OptionalInt;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.operation.Wording;
import sharedpage.sim.verdict.SideBySide;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same operations on several machines, as JSON. */
public final class CompareJson {
    private CompareJson() {}

    /** One JSON object in one line, without its end. */
    public static String of(String scenario, SideBySide compared) {
        ObjectNode json = Json.object().put("scenario", scenario);
        ArrayNode machines = json.putArray("machines");
        for (int i = 0; i < compared.settings().size(); i++) {
            ObjectNode machine = machines.addObject();
            machine.set("settings", StateJson.values(compared.settings().get(i)));
            bill(machine, compared.totals().get(i));
        }
        OptionalInt first = compared.firstDifference();
        json.put("first_difference", first.isPresent() ? (Integer) first.getAsInt() : null);
        ArrayNode operations = json.putArray("operations");
        compared.rows().forEach(row -> operations.add(row(row)));
        return Json.text(json);
    }

    private static ObjectNode row(SideBySide.Row row) {
        ObjectNode json = Json.object()
                .put("number", row.number())
                .put("operation", row.operation() == null ? null : Wording.of(row.operation()));
        ArrayNode parts = json.putArray("machines");
        for (int i = 0; i < row.parts().size(); i++) {
            SideBySide.Part part = row.parts().get(i);
            ObjectNode one = parts.addObject()
                    .put("outcome", Entities.word(part.outcome()))
                    .put("error", part.failure() == null ? null : part.failure().code())
                    .put("steps", part.steps())
                    .put(
                            "read",
                            part.received().size() == 0
                                    ? null
                                    : Entities.base64(part.received().toArray()))
                    .put("difference", row.differences().get(i).orElse(null));
            bill(one, part.bill());
        }
        return json;
    }

    private static void bill(ObjectNode json, SideBySide.Bill bill) {
        json.put("time_ns", bill.nanoseconds());
        ObjectNode costs = json.putObject("costs");
        for (Map.Entry<Cost, Integer> cost : bill.counts().entrySet()) {
            costs.put(Entities.word(cost.getKey()), cost.getValue());
        }
    }
}
