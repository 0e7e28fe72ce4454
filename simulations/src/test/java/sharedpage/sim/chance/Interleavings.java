package sharedpage.sim.chance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sharedpage.sim.event.Event;
import sharedpage.sim.invariant.Broken;
import sharedpage.sim.invariant.Invariants;
import sharedpage.sim.invariant.Ledger;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Row;

/**
 * Everything that can happen when several carry out a few operations each, in every order of their actions: the names of
 * all incidents and broken invariants, with the number of steps after which the first one of each is met.
 */
final class Interleavings {
    private static final int MOST_STATES = 400_000;

    private final List<List<Operation>> programs;
    private final Set<Object> seen = new HashSet<>();
    private final Deque<Node> frontier = new ArrayDeque<>();
    private final Map<String, Integer> found = new TreeMap<>();

    /**
     * @param begun how many operations each program has begun
     * @param schedule who acted, up to here
     */
    private record Node(Machine machine, Ledger ledger, Row<Integer> begun, List<String> schedule) {}

    private Interleavings(List<List<Operation>> programs) {
        this.programs = programs;
    }

    /** Names and lengths of the shortest schedules; each program is what one process, or the system, does in order. */
    static Map<String, Integer> of(Machine start, List<List<Operation>> programs) {
        return new Interleavings(programs).search(start).found;
    }

    /** How many different states those programs can lead to. */
    static int states(Machine start, List<List<Operation>> programs) {
        return new Interleavings(programs).search(start).seen.size();
    }

    private Interleavings search(Machine start) {
        keep(new Node(start.atStart(), Ledger.of(start), Row.of(programs.size(), 0), List.of()));
        while (!frontier.isEmpty()) {
            Node node = frontier.remove();
            for (int i = 0; i < programs.size(); i++) {
                begin(node, i);
            }
            node.machine.runnable().forEach(who -> keep(node, Turn.step(node.machine, who), node.begun));
        }
        return this;
    }

    private void begin(Node node, int program) {
        int next = node.begun.get(program);
        if (next < programs.get(program).size()) {
            Operation operation = programs.get(program).get(next);
            int who = node.machine.actor(operation.by()).orElseThrow();
            boolean dead = who < node.machine.processes().size()
                    && !node.machine.processes().get(who).mayRun();
            if (!dead && node.machine.activity(who).isIdle()) {
                keep(node, Turn.first(node.machine, who, operation), node.begun.with(program, next + 1));
            }
        }
    }

    private void keep(Node node, Step step, Row<Integer> begun) {
        List<String> schedule = new ArrayList<>(node.schedule);
        schedule.add(step.before().nameOf(step.who()));
        for (Event event : step.events()) {
            if (event instanceof Event.Incident incident) {
                found.putIfAbsent(incident.name(), schedule.size());
            }
        }
        for (Broken broken : Invariants.of(node.ledger, step)) {
            found.putIfAbsent(broken.name(), schedule.size());
        }
        keep(new Node(step.after().atStart(), node.ledger.after(step), begun, schedule));
    }

    private void keep(Node node) {
        Machine machine = node.machine;
        Object key = List.of(
                machine.processes(),
                machine.groups(),
                machine.memory(),
                machine.channels(),
                machine.activities(),
                node.ledger,
                node.begun);
        if (seen.add(key)) {
            if (seen.size() > MOST_STATES) {
                throw new IllegalStateException("These programs have more than " + MOST_STATES + " states.");
            }
            frontier.add(node);
        }
    }
}
