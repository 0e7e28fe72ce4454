package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.Write;
import sharedpage.sim.operation.WriteObject;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScriptLine;

/**
 * All interleavings of the operations of a scenario that keep the order of each process. What a process writes
 * is one more than what it read last: two processes have added 2 unless one update is lost.
 */
final class OperationInterleavings {
    private final Simulation simulation;
    private final Map<String, List<Operation>> programs = new LinkedHashMap<>();
    private final ToIntFunction<Machine> result;
    private final int wanted;
    private int all;
    private int right;

    private OperationInterleavings(Scenario scenario, ToIntFunction<Machine> result) {
        this.simulation = new Simulation(scenario.withoutLines());
        this.result = result;
        for (ScriptLine line : scenario.lines()) {
            programs.computeIfAbsent(line.operation().by(), by -> new ArrayList<>())
                    .add(line.operation());
        }
        SimulationState start = simulation.start();
        this.wanted = result.applyAsInt(start.machine()) + 2;
        walk(start, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /**
     * Explores all interleavings of a scenario.
     *
     * @param result the byte to which 1 is to be added twice
     */
    static OperationInterleavings of(Scenario scenario, ToIntFunction<Machine> result) {
        return new OperationInterleavings(scenario, result);
    }

    int all() {
        return all;
    }

    int right() {
        return right;
    }

    private void walk(SimulationState now, Map<String, Integer> done, Map<String, Byte> read) {
        boolean ended = true;
        for (Map.Entry<String, List<Operation>> program : programs.entrySet()) {
            String who = program.getKey();
            int next = done.getOrDefault(who, 0);
            if (next < program.getValue().size()) {
                Operation operation = withData(program.getValue().get(next), read.get(who));
                SimulationState after = simulation.isBusy(now, operation) ? null : through(now, operation);
                if (after != null) {
                    ended = false;
                    Map<String, Integer> further = new LinkedHashMap<>(done);
                    further.put(who, next + 1);
                    Map<String, Byte> known = new LinkedHashMap<>(read);
                    Bytes received = after.report().received().bytes();
                    if (received.size() > 0) {
                        known.put(who, received.at(0));
                    }
                    walk(after, further, known);
                }
            }
        }
        if (ended) {
            all++;
            right += result.applyAsInt(now.machine()) == wanted ? 1 : 0;
        }
    }

    /** The state after an operation; null if it cannot be done yet. */
    private SimulationState through(SimulationState now, Operation operation) {
        SimulationState after = simulation.perform(now, operation);
        for (SimulationState next : simulation.throughOperation(after)) {
            after = next;
        }
        return after.report().outcome() == StepOutcome.DONE ? after : null;
    }

    private static Operation withData(Operation operation, Byte last) {
        if (last == null) {
            return operation;
        }
        Bytes data = Bytes.of(new byte[] {(byte) (last + 1)});
        if (operation instanceof Write write) {
            return new Write(write.by(), write.page(), write.at(), write.bytes(), data);
        } else if (operation instanceof WriteObject write) {
            return new WriteObject(write.by(), write.capability(), write.at(), write.bytes(), data);
        }
        return operation;
    }
}
