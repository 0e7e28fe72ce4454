package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import sharedpage.server.session.Node;
import sharedpage.server.session.StepMarkers;
import sharedpage.server.view.DeltaJson;
import sharedpage.server.view.OriginJson;
import sharedpage.server.view.StateJson;
import sharedpage.sim.event.Event;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.machine.TypeNames;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.OperationNotation;
import sharedpage.sim.run.SimulationState;

/**
 * All of a step but the change of the machine; PROTOCOL.md describes it.
 *
 * @param operation as a scenario writes it: its name, then its parameters by their names; or null
 * @param action name of the action, or null
 * @param result what was read, or null
 * @param nanoseconds the time it took
 * @param hash of the machine after it
 */
record StepJson(
        @JsonUnwrapped StepSummary summary,
        Map<String, Object> operation,
        String action,
        ReceivedBytes result,
        List<Event> events,
        @JsonProperty("cost_ns") long nanoseconds,
        String hash) {

    /**
     * What a list of steps shows.
     *
     * @param step its number, from 1
     * @param activity who acted
     * @param error code of the failure, or null
     * @param what in a sentence, what happened
     * @param why the author's remark, or null
     * @param slide of the lecture, or null
     * @param line of the scenario, or null
     * @param begins whether an operation begins with it
     */
    record StepSummary(
            int node,
            int parent,
            int step,
            String activity,
            StepOutcome outcome,
            String error,
            String what,
            String why,
            String slide,
            Integer line,
            boolean begins,
            List<String> markers) {
        static StepSummary of(Node node) {
            SimulationState moment = node.state();
            Step step = moment.step();
            return new StepSummary(
                    node.number(),
                    node.parent().number(),
                    moment.machine().step(),
                    moment.machine().nameOf(step.who()),
                    step.outcome(),
                    step.failure() == null ? null : step.failure().code(),
                    moment.what(),
                    moment.why().orElse(null),
                    moment.slide().orElse(null),
                    moment.line() == 0 ? null : (Integer) moment.line(),
                    node.begins(),
                    StepMarkers.of(node));
        }
    }

    /** Bytes with where each came from. */
    record ReceivedBytes(Bytes bytes, List<OriginJson> origins) {
        private static ReceivedBytes of(Machine machine, Payload received) {
            return received.bytes().size() == 0
                    ? null
                    : new ReceivedBytes(received.bytes(), OriginJson.list(machine, received.origins()));
        }
    }

    /** A step with the change of the machine. */
    record StepWithDelta(@JsonUnwrapped StepJson step, DeltaJson delta) {
        static StepWithDelta of(Node node) {
            return new StepWithDelta(
                    StepJson.of(node),
                    DeltaJson.between(
                            node.parent().state().machine(), node.state().machine()));
        }
    }

    /** A step with the whole machine after it. */
    record StepWithState(@JsonUnwrapped StepJson step, StateJson state) {
        static StepWithState of(Node node) {
            return new StepWithState(
                    StepJson.of(node), StateJson.of(node.number(), node.state().machine(), node.checksum()));
        }
    }

    static StepJson of(Node node) {
        Step step = node.state().step();
        return new StepJson(
                StepSummary.of(node),
                step.operation() == null ? null : OperationNotation.of(step.operation()),
                step.action() == null ? null : TypeNames.snakeCase(step.action().getClass()),
                ReceivedBytes.of(node.state().machine(), step.received()),
                step.events(),
                step.nanoseconds(),
                node.checksum().toString());
    }
}
