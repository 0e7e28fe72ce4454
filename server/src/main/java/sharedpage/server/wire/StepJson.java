package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.server.session.Node;
import sharedpage.server.session.StepMarkers;
import sharedpage.server.view.Delta;
import sharedpage.server.view.EntityJson;
import sharedpage.server.view.EventJson;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateJson;
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
    static ObjectNode summary(Node node) {
        SimulationState moment = node.state();
        Step step = moment.step();
        ObjectNode json = Json.object()
                .put("node", node.number())
                .put("parent", node.parent().number())
                .put("step", moment.machine().step())
                .put("activity", moment.machine().nameOf(step.who()))
                .put("outcome", EntityJson.word(step.outcome()))
                .put("error", step.failure() == null ? null : step.failure().code())
                .put("what", moment.what())
                .put("why", moment.why().orElse(null))
                .put("slide", moment.slide().orElse(null))
                .put("line", moment.line() == 0 ? null : moment.line())
                .put("begins", node.begins());
        ArrayNode markers = json.putArray("markers");
        StepMarkers.of(node).forEach(markers::add);
        return json;
    }

    /** All of a step but the change of the machine. */
    static ObjectNode facts(Node node) {
        Step step = node.state().step();
        ObjectNode json = summary(node);
        json.set("operation", step.operation() == null ? null : operation(step.operation()));
        json.put(
                "action",
                step.action() == null ? null : TypeNames.snakeCase(step.action().getClass()));
        json.set("result", result(node.state().machine(), step.received()));
        ArrayNode events = json.putArray("events");
        step.events().forEach(event -> events.add(EventJson.of(event)));
        return json.put("cost_ns", step.nanoseconds())
                .put("hash", node.checksum().toString());
    }

    static ObjectNode withDelta(Node node) {
        return facts(node)
                .set(
                        "delta",
                        Delta.between(
                                node.parent().state().machine(), node.state().machine()));
    }

    static ObjectNode withState(Node node) {
        return facts(node).set("state", StateJson.of(node.number(), node.state().machine(), node.checksum()));
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
