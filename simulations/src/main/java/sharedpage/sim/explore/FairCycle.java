package sharedpage.sim.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A weakly fair cycle in a strongly connected component: each actor that is enabled in all states of the cycle acts in it. It
 * goes the shortest way to what is still missing, again and again, and then back; there may be shorter ones.
 */
final class FairCycle {
    private final StateTransitions graph;
    private final StrongComponents parts;
    private final int start;
    private final List<Integer> transitions = new ArrayList<>();
    private final Set<Integer> states = new HashSet<>();
    private int at;

    /** What is wanted on a cycle: one of its transitions, or the state in which this begins. */
    @FunctionalInterface
    interface Goal {
        boolean isMet(int state, int transition);
    }

    private FairCycle(StateTransitions graph, StrongComponents parts, int start) {
        this.graph = graph;
        this.parts = parts;
        this.start = start;
        this.at = start;
        states.add(start);
    }

    /** The fair cycle that begins with the state that was found first, of all that are on some; empty if there is none. */
    static Optional<FairCycle> first(StateTransitions graph, StrongComponents parts, Goal goal) {
        int[] starts = new int[parts.count() + 1];
        int[] sorted = parts.sorted(starts);
        Set<Integer> known = new HashSet<>();
        for (int state = 0; state < graph.states(); state++) {
            int part = parts.of(state);
            if (isLeadingBack(graph, parts, state) && known.add(part)) {
                int[] members = Arrays.copyOfRange(sorted, starts[part], starts[part + 1]);
                if (isFair(graph, parts, members, goal)) {
                    return Optional.of(new FairCycle(graph, parts, state).through(goal));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLeadingBack(StateTransitions graph, StrongComponents parts, int state) {
        for (int next = graph.first(state); next < graph.first(state + 1); next++) {
            if (parts.isInside(state, next)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cycle through all states of a component is fair and meets the goal. */
    private static boolean isFair(StateTransitions graph, StrongComponents parts, int[] members, Goal goal) {
        Map<Integer, Integer> enabled = new HashMap<>();
        Set<Integer> acting = new HashSet<>();
        boolean met = false;
        for (int state : members) {
            for (int next = graph.first(state); next < graph.first(state + 1); next++) {
                enabled.merge(graph.actor(next), 1, Integer::sum);
                if (parts.isInside(state, next)) {
                    acting.add(graph.actor(next));
                    met |= goal.isMet(state, next);
                }
            }
        }
        enabled.keySet().removeIf(actor -> enabled.get(actor) < members.length || acting.contains(actor));
        return met && enabled.isEmpty();
    }

    int start() {
        return start;
    }

    List<Integer> transitions() {
        return transitions;
    }

    private FairCycle through(Goal goal) {
        goOn(goal);
        for (Optional<Integer> missing = waitingInVain(); missing.isPresent(); missing = waitingInVain()) {
            int actor = missing.get();
            goOn((state, transition) ->
                    graph.actor(transition) == actor || !enabled(state).contains(actor));
        }
        if (at != start) {
            goOn((state, transition) -> graph.target(transition) == start);
        }
        return this;
    }

    /** An actor that is enabled in all states so far and has not acted. */
    private Optional<Integer> waitingInVain() {
        Set<Integer> always = enabled(start);
        states.forEach(state -> always.retainAll(enabled(state)));
        transitions.forEach(transition -> always.remove(graph.actor(transition)));
        return always.stream().min(Integer::compare);
    }

    private Set<Integer> enabled(int state) {
        Set<Integer> actors = new HashSet<>();
        for (int next = graph.first(state); next < graph.first(state + 1); next++) {
            actors.add(graph.actor(next));
        }
        return actors;
    }

    /** Goes on, by as few transitions as possible and at least one, to the end of one that meets a goal. */
    private void goOn(Goal goal) {
        Map<Integer, Integer> before = new HashMap<>();
        Deque<Integer> left = new ArrayDeque<>(List.of(at));
        before.put(at, -1);
        while (!left.isEmpty()) {
            int state = left.remove();
            for (int next = graph.first(state); next < graph.first(state + 1); next++) {
                if (!parts.isInside(state, next)) {
                    continue;
                }
                if (goal.isMet(state, next)) {
                    follow(before, state, next);
                    return;
                }
                if (before.putIfAbsent(graph.target(next), next) == null) {
                    left.add(graph.target(next));
                }
            }
        }
        throw new IllegalStateException("a goal that a component was said to meet is not met");
    }

    private void follow(Map<Integer, Integer> before, int state, int last) {
        List<Integer> way = new ArrayList<>(List.of(last));
        for (int from = state; from != at; from = source(before.get(from))) {
            way.add(before.get(from));
        }
        Collections.reverse(way);
        for (int transition : way) {
            transitions.add(transition);
            at = graph.target(transition);
            states.add(at);
        }
    }

    private int source(int transition) {
        int low = 0;
        int high = graph.states() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            boolean isBefore = graph.first(middle) <= transition;
            low = isBefore ? middle : low;
            high = isBefore ? high : middle - 1;
        }
        return low;
    }
}
