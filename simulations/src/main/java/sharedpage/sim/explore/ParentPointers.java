package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each visited state its predecessor on a shortest path from the initial state, and the transition between them. */
final class ParentPointers {
    /** Bits for the number of an actor; before them is how often it acted. */
    private static final int ACTORS = 16;

    private static final int MOST_ACTORS = (1 << ACTORS) - 1;

    private final Map<PathStep, Integer> known = new HashMap<>();
    private final List<PathStep> actors = new ArrayList<>();
    private final IntList parents = new IntList();
    private final IntList actions = new IntList();
    private long transitions;

    /** One action on a path: the number and the name of the actor. */
    record PathStep(int who, String name) {}

    /** The number of an actor here. */
    int actor(int who, String name) {
        return known.computeIfAbsent(new PathStep(who, name), actor -> {
            actors.add(actor);
            return actors.size() - 1;
        });
    }

    void transition() {
        transitions++;
    }

    long transitions() {
        return transitions - 1;
    }

    long bytes() {
        return parents.bytes() + actions.bytes();
    }

    /** Adds the next state, which a transition of another one leads to. */
    void found(int parent, Transition transition) {
        parents.add(parent);
        actions.add(transition.actions() << ACTORS | (transition.actor() & MOST_ACTORS));
    }

    /** The actors of a shortest path to a state, one for each action. */
    List<PathStep> path(int state) {
        List<PathStep> path = new ArrayList<>();
        for (int at = state; parents.get(at) >= 0; at = parents.get(at)) {
            add(path, actions.get(at) & MOST_ACTORS, actions.get(at) >>> ACTORS);
        }
        Collections.reverse(path);
        return path;
    }

    /** The same, with so many actions of one more transition at its end. */
    List<PathStep> path(int state, Transition then, int count) {
        List<PathStep> path = path(state);
        add(path, then.actor(), count);
        return path;
    }

    /** The predecessor of a state on a shortest path to it; -1 for the initial state. */
    int parent(int state) {
        return parents.get(state);
    }

    private void add(List<PathStep> path, int actor, int times) {
        path.addAll(Collections.nCopies(times, actors.get(actor)));
    }
}
