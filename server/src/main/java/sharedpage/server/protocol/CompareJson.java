package sharedpage.server.protocol;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.operation.Wording;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.verdict.SideBySide;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same operations on several machines, as JSON. */
public final class CompareJson {
    private CompareJson() {}

    /** Steps of each machine that are told with it. */
    static final int STEPS = 400;

    /** One JSON object in one line, without its end. */
    public static String of(String scenario, SideBySide compared) {
        return Json.text(compared(scenario, compared));
    }

    /**
     * The same for those who want to see it: each machine also has its {@code run}, the state at its start and its steps.
     *
     * @param name of the scenario
     * @param machines the scenario as each machine carries it out
     */
    public static String withRuns(String name, SideBySide compared, List<Scenario> machines) {
        ObjectNode json = compared(name, compared);
        for (int i = 0; i < machines.size(); i++) {
            ObjectNode run = PreviewJson.run(machines.get(i), STEPS);
            ((ObjectNode) run.get("scenario")).put("name", name);
            ((ObjectNode) json.get("machines").get(i)).set("run", run);
        }
        return Json.text(json);
    }

    private static ObjectNode compared(String scenario, SideBySide compared) {
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
        return json;
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
