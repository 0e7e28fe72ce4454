package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import sharedpage.server.limits.Limit;
import sharedpage.server.view.EntityJson;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateJson;
import sharedpage.sim.analysis.MachineComparison;
import sharedpage.sim.analysis.Variant;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.OperationDescription;
import sharedpage.sim.scenario.Scenario;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same job on several machines, as JSON. */
public final class CompareJson {
    private CompareJson() {}

    /** Steps of each machine that are sent with it. */
    static final int STEPS = Limit.COMPARED_STEPS.value();

    /** One JSON object in one line, without its end. */
    public static String of(MachineComparison compared) {
        return Json.text(compared(compared));
    }

    /**
     * The same for those who want to see it: each machine also has its {@code run}, the state at its start and its steps.
     *
     * @param machines the scenario as each machine carries it out
     * @param ownText whether the first one is not of the library, and so has no name
     */
    public static String withRuns(MachineComparison compared, List<Scenario> machines, boolean ownText) {
        ObjectNode json = compared(compared);
        String own = ownText ? compared.variants().get(0).text() : null;
        for (int i = 0; i < machines.size(); i++) {
            Variant one = compared.variants().get(i);
            String name = one.text().equals(own) ? null : one.name();
            ObjectNode run = PreviewJson.run(machines.get(i), STEPS);
            ((ObjectNode) run.get("scenario")).put("name", name);
            ObjectNode machine = (ObjectNode) json.get("machines").get(i);
            machine.put("scenario", name).set("run", run);
            ArrayNode rows = machine.putArray("rows");
            compared.rowsOf().get(i).forEach(rows::add);
        }
        return Json.text(json);
    }

    private static ObjectNode compared(MachineComparison compared) {
        ObjectNode json = Json.object();
        ArrayNode machines = json.putArray("machines");
        for (int i = 0; i < compared.variants().size(); i++) {
            Variant one = compared.variants().get(i);
            ObjectNode machine = machines.addObject().put("scenario", one.name());
            machine.set("settings", StateJson.values(one.settings()));
            bill(machine, compared.totals().get(i));
        }
        OptionalInt first = compared.firstDifference();
        json.put("first_difference", first.isPresent() ? (Integer) first.getAsInt() : null);
        ArrayNode operations = json.putArray("operations");
        compared.rows().forEach(row -> operations.add(row(row)));
        return json;
    }

    private static ObjectNode row(MachineComparison.ComparisonRow row) {
        ObjectNode json = Json.object()
                .put("number", row.number())
                .put("part", row.title().orElse(null))
                .put("operation", names(row.parts().get(0).operations()));
        ArrayNode parts = json.putArray("machines");
        for (int i = 0; i < row.parts().size(); i++) {
            MachineComparison.VariantResult part = row.parts().get(i);
            ObjectNode one = parts.addObject()
                    .put("operation", names(part.operations()))
                    .put("outcome", EntityJson.word(part.outcome()))
                    .put("error", part.failure() == null ? null : part.failure().code())
                    .put("steps", part.steps())
                    .put(
                            "read",
                            part.received().size() == 0
                                    ? null
                                    : EntityJson.base64(part.received().toArray()))
                    .put("difference", row.differences().get(i).orElse(null));
            bill(one, part.bill());
        }
        return json;
    }

    private static String names(List<Operation> operations) {
        return operations.isEmpty()
                ? null
                : operations.stream().map(OperationDescription::of).collect(Collectors.joining(" "));
    }

    private static void bill(ObjectNode json, MachineComparison.CostSummary bill) {
        json.put("time_ns", bill.nanoseconds());
        ObjectNode costs = json.putObject("costs");
        for (Map.Entry<UnitPrice, Integer> cost : bill.counts().entrySet()) {
            costs.put(EntityJson.word(cost.getKey()), cost.getValue());
        }
    }
}
