package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;

/**
 * All that one who joins must know.
 *
 * @param role drive or view
 * @param limits names and values of the limits that hold for the connection
 * @param library the scenario's name in the library, or null
 * @param changed settings that differ from the scenario's own
 * @param moment the moment at the cursor
 * @param hash of its machine
 * @param step the step that led to that moment, or null at the start
 * @param branches the other ways through the tree
 * @param path all steps from the start to the end of the cursor's branch
 * @param start number of the node where that path starts, which has no step
 */
public record Welcome(
        int seq,
        String session,
        String role,
        Map<String, Integer> limits,
        Scenario scenario,
        String library,
        Map<String, String> changed,
        SimulationState moment,
        StateChecksum hash,
        StepView step,
        int start,
        List<BranchView> branches,
        List<StepView> path,
        CursorView cursor) {}
