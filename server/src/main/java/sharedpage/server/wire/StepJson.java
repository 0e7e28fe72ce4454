package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.TypeNames;
import sharedpage.sim.operation.OperationNotation;
import sharedpage.sim.run.SimulationState;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps in their wire form; PROTOCOL.md describes it. */
final class StepJson {
    private StepJson() {}

    /** What a list of steps shows. */
    static ObjectNode summary(StepView view) {
        SimulationState moment = view.moment();
        Step step = moment.step();
        ObjectNode json = Json.object()
                .put("node", view.node())
                .put("parent", view.parent())
                .put("step", moment.machine().step())
                .put("activity", moment.machine().nameOf(step.who()))
                .put("outcome", EntityJson.word(step.outcome()))
                .put("error", step.failure() == null ? null : step.failure().code())
                .put("what", moment.what())
                .put("why", moment.why().orElse(null))
                .put("slide", moment.slide().orElse(null))
                .put("line", moment.line() == 0 ? null : moment.line())
                .put("begins", view.begins());
        ArrayNode markers = json.putArray("markers");
        view.markers().forEach(markers::add);
        return json;
    }

    /** All of a step but the change of the machine. */
    static ObjectNode facts(StepView view) {
        Step step = view.moment().step();
        ObjectNode json = summary(view);
        json.set("operation", step.operation() == null ? null : operation(step.operation()));
        json.put(
                "action",
                step.action() == null ? null : TypeNames.snakeCase(step.action().getClass()));
        json.set("result", result(view.moment().machine(), step.received()));
        ArrayNode events = json.putArray("events");
        step.events().forEach(event -> events.add(EventJson.of(event)));
        return json.put("cost_ns", step.nanoseconds()).put("hash", view.hash().toString());
    }

    static ObjectNode withDelta(StepView view) {
        return facts(view)
                .set(
                        "delta",
                        Delta.between(view.before().machine(), view.moment().machine()));
    }

    static ObjectNode withState(StepView view) {
        return facts(view).set("state", StateJson.of(view.node(), view.moment().machine(), view.hash()));
    }

    private static ObjectNode result(Machine machine, Payload received) {
        if (received.bytes().size() == 0) {
            return null;
        }
        ObjectNode json =
                Json.object().put("bytes", EntityJson.base64(received.bytes().toArray()));
        return json.set("origins", new EntityJson(machine).origins(received.origins()));
    }

    /** An operation as a scenario writes it. */
    private static ObjectNode operation(Operation operation) {
        ObjectNode json = Json.object();
        OperationNotation.of(operation).forEach((name, values) -> json.set(name, written((Map<?, ?>) values)));
        return json;
    }

    private static ObjectNode written(Map<?, ?> values) {
        ObjectNode json = Json.object();
        values.forEach((key, value) -> {
            if (value instanceof Integer number) {
                json.put(key.toString(), number);
            } else if (value instanceof List<?> list) {
                ArrayNode items = json.putArray(key.toString());
                list.forEach(item -> items.add(written((Map<?, ?>) item)));
            } else {
                json.put(key.toString(), value.toString());
            }
        });
        return json;
    }
}
