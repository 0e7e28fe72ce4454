package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each state was met first: from which other one, and by whose action. */
final class ParentPointers {
    /** Bits for the number of an actor; before them is how often it acted. */
    private static final int ACTORS = 16;

    private static final int MOST_ACTORS = (1 << ACTORS) - 1;

    private final Map<PathStep, Integer> known = new HashMap<>();
    private final List<PathStep> actors = new ArrayList<>();
    private final IntList parents = new IntList();
    private final IntList actions = new IntList();
    private long transitions;

    /** One who acts, by number and by name. */
    record PathStep(int who, String name) {}

    /** The number of one who acts in this trail. */
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

    /** The next state was met, in a deed that was done in another one. */
    void met(int parent, Transition deed) {
        parents.add(parent);
        actions.add(deed.actions() << ACTORS | (deed.who() & MOST_ACTORS));
    }

    /** Who acted on the way to a state. */
    List<PathStep> turns(int state) {
        List<PathStep> turns = new ArrayList<>();
        for (int at = state; parents.get(at) >= 0; at = parents.get(at)) {
            add(turns, actions.get(at) & MOST_ACTORS, actions.get(at) >>> ACTORS);
        }
        Collections.reverse(turns);
        return turns;
    }

    /** Who acted on the way to a state, and in a deed in it. */
    List<PathStep> turns(int state, Transition then) {
        List<PathStep> turns = turns(state);
        add(turns, then.who(), then.actions());
        return turns;
    }

    private void add(List<PathStep> turns, int actor, int times) {
        turns.addAll(Collections.nCopies(times, actors.get(actor)));
    }
}
