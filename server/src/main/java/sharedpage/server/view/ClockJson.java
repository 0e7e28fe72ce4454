package sharedpage.server.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.machine.Machine;

/**
 * What a run has cost so far.
 *
 * @param nanoseconds the time that all costs took together
 * @param costs how often each was paid
 */
record ClockJson(@JsonProperty("time_ns") long nanoseconds, Map<String, Integer> costs) {
    static ClockJson of(Machine machine) {
        Map<String, Integer> costs = new LinkedHashMap<>();
        for (UnitPrice cost : UnitPrice.values()) {
            costs.put(Json.word(cost), machine.costs().of(cost));
        }
        return new ClockJson(machine.costs().nanoseconds(), costs);
    }
}
