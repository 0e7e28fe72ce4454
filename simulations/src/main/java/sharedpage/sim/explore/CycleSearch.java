package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds livelock and starvation in the state graph, under weak fairness (Baier and Katoen, chapter 3).
 *
 * <p>A process does not get on in a cycle if it stays in one region of its program, a loop or a single operation, that it
 * leaves in some continuation. A cycle is weakly fair if each actor that is enabled in all of its states acts in it.
 *
 * <pre>
 *   livelock     a weakly fair cycle in which some process acts, and none that acts gets on
 *   starvation   a weakly fair cycle in which some process is enabled now and then, and does not get on
 * </pre>
 *
 * <p>Where transitions with which a process gets on are left out, a strongly connected component has such a cycle if and only
 * if the one through all of its states is fair: what is enabled in all of them is enabled in all states of each part.
 */
final class CycleSearch {
    private static final int NO_REGION = -1;

    private final StateTransitions graph;
    private final ProgramLocations places;
    private final StrongComponents whole;

    /** By the component, the locations that programs reach from there. */
    private final BitSet[] reachable;

    /** Regions get numbers. */
    private final Map<BitSet, Integer> numbers = new HashMap<>();

    /**
     * A cycle.
     *
     * @param property {@code livelock} or {@code starvation}
     * @param programs those that do not get on
     * @param start number of the state at which it begins and ends
     * @param transitions in their order
     */
    record Cycle(String property, List<Integer> programs, int start, List<Integer> transitions) {}

    CycleSearch(StateTransitions graph) {
        this.graph = graph;
        this.places = graph.places();
        this.whole = StrongComponents.of(graph, (state, transition) -> true);
        this.reachable = new BitSet[whole.count()];
        findReachable();
    }

    /** Components come after those that they lead to. */
    private void findReachable() {
        int[] starts = new int[whole.count() + 1];
        int[] states = whole.sorted(starts);
        Map<BitSet, BitSet> known = new HashMap<>();
        for (int component = 0; component < whole.count(); component++) {
            BitSet own = new BitSet();
            for (int i = starts[component]; i < starts[component + 1]; i++) {
                for (int program = 0; program < places.programs(); program++) {
                    int location = graph.location(states[i], program);
                    own.set(Math.max(0, location), Math.max(0, location + 1));
                }
                for (int next = graph.first(states[i]); next < graph.first(states[i] + 1); next++) {
                    int target = graph.target(next);
                    if (target >= 0 && whole.of(target) != component) {
                        own.or(reachable[whole.of(target)]);
                    }
                }
            }
            reachable[component] = known.computeIfAbsent(own, any -> own);
        }
    }

    /** The cycles that break a property, those that are reached first before others: one livelock, one starvation a process. */
    List<Cycle> cycles(Property property) {
        List<Cycle> cycles = new ArrayList<>();
        if (property.includes(Property.LIVELOCK)) {
            livelock().ifPresent(cycles::add);
        }
        for (int program = 0; program < places.programs() && property.includes(Property.STARVATION); program++) {
            starvation(program).ifPresent(cycles::add);
        }
        cycles.sort(Comparator.comparingInt(Cycle::start));
        return cycles;
    }

    private Optional<Cycle> livelock() {
        StrongComponents parts = StrongComponents.of(
                graph,
                (state, transition) -> whole.isInside(state, transition)
                        && gettingOn(state, transition).isEmpty());
        FairCycle.Goal someActs = (state, transition) -> graph.program(transition) >= 0;
        return FairCycle.first(graph, parts, someActs)
                .map(cycle -> new Cycle(Property.LIVELOCK, acting(cycle), cycle.start(), cycle.transitions()));
    }

    private Optional<Cycle> starvation(int starved) {
        StrongComponents parts = StrongComponents.of(
                graph,
                (state, transition) -> whole.isInside(state, transition)
                        && region(state, starved) != NO_REGION
                        && !gettingOn(state, transition).get(starved));
        FairCycle.Goal enabled = (state, transition) -> isEnabled(state, starved);
        return FairCycle.first(graph, parts, enabled)
                .map(cycle -> new Cycle(Property.STARVATION, List.of(starved), cycle.start(), cycle.transitions()));
    }

    private List<Integer> acting(FairCycle cycle) {
        return cycle.transitions().stream()
                .map(graph::program)
                .filter(program -> program >= 0)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isEnabled(int state, int program) {
        for (int next = graph.first(state); next < graph.first(state + 1); next++) {
            if (graph.program(next) == program) {
                return true;
            }
        }
        return false;
    }

    /** The programs that may get on with a transition: that act or are elsewhere after it, and not in the same region. */
    private BitSet gettingOn(int state, int transition) {
        BitSet programs = new BitSet();
        int target = graph.target(transition);
        for (int program = 0; program < places.programs(); program++) {
            boolean moves = graph.program(transition) == program
                    || graph.location(state, program) != graph.location(target, program);
            int region = moves ? region(state, program) : NO_REGION;
            programs.set(program, moves && (region == NO_REGION || region != region(target, program)));
        }
        return programs;
    }

    /** The number of the largest region in which a program is and that it leaves in some continuation. */
    private int region(int state, int program) {
        int location = graph.location(state, program);
        if (location != ProgramLocations.NOWHERE) {
            for (BitSet region : places.regions(location)) {
                if (places.canLeave(program, region, reachable[whole.of(state)])) {
                    return numbers.computeIfAbsent(region, any -> numbers.size());
                }
            }
        }
        return NO_REGION;
    }
}
