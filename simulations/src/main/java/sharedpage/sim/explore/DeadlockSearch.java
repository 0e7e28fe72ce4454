package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.WaitForGraph;
import sharedpage.sim.run.SimulationState;

/**
 * Decides deadlock in the state graph: a process is stuck in a state if it waits there and becomes ready in no continuation.
 * One that is killed while it waits has not become ready. States whose successors are not all known decide nothing, and so
 * does a machine that has stopped.
 *
 * <pre>
 *   able(s)  = ready(s), and able(t) of each successor t      the least solution, by sweeps from the last state to the first
 *   stuck(s) = waiting(s) without able(s)
 * </pre>
 *
 * <p>States are numbered in the order of a breadth-first search, so most successors have higher numbers and two sweeps are
 * enough where there is no cycle. Sets of processes are bits of a long: there are at most 64 of them.
 */
final class DeadlockSearch implements StateVisitor {
    private static final long ALL = -1;

    private final IntList targets = new IntList();

    /** By the number of a state, where its successors begin. */
    private final IntList first = new IntList();

    private long[] waiting = new long[1 << 10];
    private long[] able = new long[1 << 10];
    private int size;

    /** A search to which states are still to be shown. */
    DeadlockSearch() {}

    @Override
    public void state(SimulationState state) {
        Machine machine = state.machine();
        if (size == able.length) {
            waiting = Arrays.copyOf(waiting, 2 * size);
            able = Arrays.copyOf(able, 2 * size);
        }
        first.add(targets.size());
        waiting[size] = waiting(machine);
        able[size] = machine.halted() ? ALL : ready(machine);
        size++;
    }

    @Override
    public void transition(int who, int successor) {
        if (successor < 0) {
            isOpen();
        } else {
            targets.add(successor);
        }
    }

    @Override
    public void isOpen() {
        able[size - 1] = ALL;
    }

    /** The processes that wait in a machine. */
    static long waiting(Machine machine) {
        long waiting = 0;
        for (int process = 0; process < machine.processes().size(); process++) {
            if (WaitForGraph.isWaiting(machine, process)) {
                waiting |= 1L << process;
            }
        }
        return waiting;
    }

    private static long ready(Machine machine) {
        long alive = 0;
        for (int process = 0; process < machine.processes().size(); process++) {
            alive |= machine.processes().get(process).alive() ? 1L << process : 0;
        }
        return alive & ~waiting(machine);
    }

    /** Computes who is stuck where, when all states were shown. */
    void decide() {
        first.add(targets.size());
        boolean changes = true;
        while (changes) {
            changes = false;
            for (int state = size - 1; state >= 0; state--) {
                long more = able[state];
                for (int i = first.get(state); i < first.get(state + 1); i++) {
                    more |= able[targets.get(i)];
                }
                changes |= more != able[state];
                able[state] = more;
            }
        }
    }

    /** The processes that are stuck in a state, by their numbers. */
    Set<Integer> stuck(int state) {
        Set<Integer> stuck = new TreeSet<>();
        for (long left = bits(state); left != 0; left &= left - 1) {
            stuck.add(Long.numberOfTrailingZeros(left));
        }
        return stuck;
    }

    /** The states in which a process is stuck that is not stuck in the state before. */
    List<Integer> deadlocks(ParentPointers parents) {
        List<Integer> deadlocks = new ArrayList<>();
        for (int state = 0; state < size; state++) {
            int before = parents.parent(state);
            if ((bits(state) & ~(before < 0 ? 0 : bits(before))) != 0) {
                deadlocks.add(state);
            }
        }
        return deadlocks;
    }

    private long bits(int state) {
        return waiting[state] & ~able[state];
    }
}
