package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.run.StateIdentity;
import sharedpage.sim.scenario.Instruction;
import sharedpage.sim.scenario.Program;
import sharedpage.sim.scenario.Scenario;

/**
 * Whether programs can go round for ever without getting on, decided apart from the search: for each choice of what processes
 * stay in, the states from which a fair path leads on without end, as the greatest fixed point (Emerson and Lei, 1987).
 */
final class Cycles {
    private final Simulation simulation;
    private final List<Program> programs;
    private final List<SimulationState> states = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<List<Edge>> edges = new ArrayList<>();

    /** By the program, the sets of places in which its process may stay. */
    private final List<List<Set<Place>>> regions;

    /** A transition of an actor between two states. */
    private record Edge(int from, String actor, int to) {}

    /** Where a program is: its position, and whether an operation before that is in progress. */
    private record Place(int position, boolean busy) {}

    private Cycles(Scenario scenario) {
        this.simulation = new Simulation(scenario);
        this.programs = scenario.programs().list();
        this.regions = programs.stream().map(Cycles::regions).toList();
    }

    /** The state graph of a scenario; empty if it has more states than that. */
    static Optional<Cycles> of(Scenario scenario, int most) {
        Cycles cycles = new Cycles(scenario);
        cycles.visit(cycles.simulation.start());
        for (int number = 0; number < cycles.states.size(); number++) {
            if (cycles.states.size() > most) {
                return Optional.empty();
            }
            SimulationState now = cycles.states.get(number);
            List<Edge> next = new ArrayList<>();
            for (EnabledTransition transition : cycles.simulation.enabledTransitions(now)) {
                int to = cycles.visit(cycles.simulation.take(now, transition));
                next.add(new Edge(number, now.machine().nameOf(transition.who()), to));
            }
            cycles.edges.add(next);
        }
        return Optional.of(cycles);
    }

    private int visit(SimulationState state) {
        return numbers.computeIfAbsent(StateIdentity.of(state), any -> {
            states.add(state);
            return states.size() - 1;
        });
    }

    private static List<Set<Place>> regions(Program program) {
        List<Set<Place>> regions = new ArrayList<>();
        for (int position = 0; position <= program.code().size(); position++) {
            regions.add(Set.of(new Place(position, false)));
            regions.add(Set.of(new Place(position, true)));
            if (position < program.code().size()
                    && program.code().get(position) instanceof Instruction.Test test
                    && test.loop()) {
                regions.add(loop(program, position, test.holds()));
            }
        }
        return regions;
    }

    /** The test, and what comes after it when it holds until it comes again. */
    private static Set<Place> loop(Program program, int test, int body) {
        Set<Integer> inside = reached(program, body, Set.of(test));
        return inside.stream()
                .flatMap(position -> List.of(new Place(position, false), new Place(position, true)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> reached(Program program, int from, Set<Integer> ends) {
        Set<Integer> reached = new HashSet<>(ends);
        List<Integer> left = new ArrayList<>(List.of(from));
        while (!left.isEmpty()) {
            int position = left.remove(left.size() - 1);
            if (reached.add(position) && position < program.code().size()) {
                Instruction instruction = program.code().get(position);
                left.addAll(
                        instruction instanceof Instruction.Test test
                                ? List.of(test.holds(), test.fails())
                                : List.of(((Instruction.BeginLine) instruction).next()));
            }
        }
        return reached;
    }

    /** The names of processes that can act again and again on a fair path on which they do not get on. */
    Set<String> starving() {
        Set<String> starving = new HashSet<>();
        for (int program = 0; program < programs.size(); program++) {
            String name = programs.get(program).name();
            for (Set<Place> region : regions.get(program)) {
                Set<Integer> inside = leavable(program, region);
                List<Predicate<Edge>> wanted = List.of(edge -> isEnabled(edge.from, name));
                if (isAnyFair(edge -> inside.contains(edge.from) && inside.contains(edge.to), wanted)) {
                    starving.add(name);
                }
            }
        }
        return starving;
    }

    /** Whether there is a fair path on which some process acts and none that acts gets on. */
    boolean isLivelocked() {
        return isLivelocked(0, edge -> true);
    }

    /** Likewise, of the edges that are left after what the programs before this one stay in was chosen. */
    private boolean isLivelocked(int program, Predicate<Edge> left) {
        Set<String> names = programs.stream().map(Program::name).collect(Collectors.toSet());
        if (!isAnyFair(left, List.of(edge -> names.contains(edge.actor)))) {
            return false;
        } else if (program == programs.size()) {
            return true;
        }
        String name = programs.get(program).name();
        Predicate<Edge> still =
                edge -> !edge.actor.equals(name) && place(edge.from, program).equals(place(edge.to, program));
        if (isLivelocked(program + 1, left.and(still))) {
            return true;
        }
        return regions.get(program).stream()
                .map(region -> leavable(program, region))
                .filter(inside -> !inside.isEmpty())
                .anyMatch(inside -> isLivelocked(
                        program + 1, left.and(edge -> inside.contains(edge.from) && inside.contains(edge.to))));
    }

    private Optional<Place> place(int state, int program) {
        Machine machine = states.get(state).machine();
        return machine.process(programs.get(program).name())
                .filter(process -> process.alive())
                .map(process -> new Place(
                        states.get(state).cursor().positions().get(program), !machine.isIdle(process.number())));
    }

    private boolean isEnabled(int state, String actor) {
        return edges.get(state).stream().anyMatch(edge -> edge.actor.equals(actor));
    }

    /** The states in which a process is in a region that it leaves on some way from there. */
    private Set<Integer> leavable(int program, Set<Place> region) {
        Set<Integer> outside = all().filter(state -> place(state, program)
                        .filter(place -> !region.contains(place))
                        .isPresent())
                .boxed()
                .collect(Collectors.toSet());
        Set<Integer> leading = leadingTo(outside, edge -> true);
        return all().filter(state -> leading.contains(state)
                        && place(state, program).filter(region::contains).isPresent())
                .boxed()
                .collect(Collectors.toSet());
    }

    private IntStream all() {
        return IntStream.range(0, states.size());
    }

    /** These states and all from which a way of such edges leads to one of them. */
    private Set<Integer> leadingTo(Set<Integer> targets, Predicate<Edge> some) {
        Set<Integer> leading = new HashSet<>(targets);
        for (boolean grows = true; grows; ) {
            grows = false;
            for (int state = states.size() - 1; state >= 0; state--) {
                if (!leading.contains(state)
                        && edges.get(state).stream().anyMatch(edge -> some.test(edge) && leading.contains(edge.to))) {
                    grows = leading.add(state);
                }
            }
        }
        return leading;
    }

    /**
     * Whether an endless path of such edges exists that is weakly fair: each actor acts in it again and again, or is not
     * enabled again and again.
     *
     * @param wanted kinds of edges that must come again and again as well
     */
    private boolean isAnyFair(Predicate<Edge> some, List<Predicate<Edge>> wanted) {
        List<Predicate<Edge>> demands = new ArrayList<>(wanted);
        edges.stream()
                .flatMap(List::stream)
                .map(Edge::actor)
                .distinct()
                .forEach(actor -> demands.add(edge -> edge.actor.equals(actor) || !isEnabled(edge.from, actor)));
        Set<Integer> fair = all().boxed().collect(Collectors.toCollection(HashSet::new));
        for (boolean shrinks = true; shrinks && !fair.isEmpty(); ) {
            shrinks = false;
            for (Predicate<Edge> demand : demands) {
                Predicate<Edge> within = edge -> some.test(edge) && fair.contains(edge.from) && fair.contains(edge.to);
                Set<Integer> meeting = all().filter(state ->
                                edges.get(state).stream().anyMatch(edge -> within.test(edge) && demand.test(edge)))
                        .boxed()
                        .collect(Collectors.toSet());
                shrinks |= fair.retainAll(leadingTo(meeting, within));
            }
        }
        return !fair.isEmpty();
    }
}
