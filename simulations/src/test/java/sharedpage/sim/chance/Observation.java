package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Page;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.TemporalProperties;

/**
 * What processes can see of a run in which each operation is done or blocked before the next one begins: no frames, no
 * costs, no page faults.
 *
 * @param reported how each operation ended at first, in order
 * @param experienced by the name of the process: all it read, and every refusal and trap
 * @param semaphores who got them and gave them back, in order
 * @param pages the bytes that are left in each page
 */
record Observation(
        List<String> reported, Map<String, List<String>> experienced, List<String> semaphores, List<Bytes> pages) {

    /** A run under one choice of settings. */
    static Observation of(Start start, List<Operation> operations) {
        Machine machine = start.machine();
        Simulation simulation = new Simulation(new Scenario(
                "seen",
                "Seen",
                Optional.empty(),
                "",
                true,
                machine,
                List.of(),
                Programs.NONE,
                List.of(),
                TemporalProperties.NONE));
        Observation seen = new Observation(new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        SimulationState now = simulation.start();
        for (Operation operation : operations) {
            now = simulation.perform(now, operation);
            seen.note(now.step());
            for (SimulationState next : simulation.throughOperation(now)) {
                seen.note(next.step());
                now = next;
            }
            OperationReport report = now.report();
            seen.reported.add(operation + " " + report.outcome() + " " + report.failure());
        }
        seen.look(now.machine());
        return seen;
    }

    private void note(Step step) {
        if (step.onBehalfOf() >= 0) {
            String name = step.after().nameOf(step.onBehalfOf());
            List<String> list = experienced.computeIfAbsent(name, key -> new ArrayList<>());
            for (byte value : step.received().bytes().toArray()) {
                list.add(Byte.toString(value));
            }
            if (step.failure() != null) {
                list.add(step.failure().code());
            }
        }
        for (Event event : step.events()) {
            boolean ofSemaphore = event instanceof GroupEvent.SemaphoreTaken
                    || event instanceof GroupEvent.SemaphoreHanded
                    || event instanceof GroupEvent.SemaphoreReleased;
            if (ofSemaphore) {
                semaphores.add(event.toString());
            }
        }
    }

    private void look(Machine machine) {
        for (Page page : machine.memory().pages()) {
            int frame = page.keeper();
            boolean gone = page.slot() < 0;
            pages.add(
                    gone
                            ? Bytes.EMPTY
                            : frame >= 0
                                    ? machine.frames().get(frame).bytes()
                                    : machine.memory().disk().get(page.slot()).bytes());
        }
    }
}
