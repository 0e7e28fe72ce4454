package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each state was met first: from which other one, and by whose action. */
final class Trail {
    private final Map<Actor, Integer> known = new HashMap<>();
    private final List<Actor> actors = new ArrayList<>();
    private final Ints parents = new Ints();
    private final Ints actions = new Ints();
    private long transitions;

    /** One who acts, by number and by name. */
    record Actor(int who, String name) {}

    /** The number of one who acts in this trail. */
    int actor(int who, String name) {
        return known.computeIfAbsent(new Actor(who, name), actor -> {
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

    /** The next state was met. */
    void met(int parent, int actor) {
        parents.add(parent);
        actions.add(actor);
    }

    /** Who acted on the way to a state. */
    List<Actor> turns(int state) {
        List<Actor> turns = new ArrayList<>();
        for (int at = state; parents.get(at) >= 0; at = parents.get(at)) {
            turns.add(actors.get(actions.get(at)));
        }
        Collections.reverse(turns);
        return turns;
    }

    /** Who acted on the way to a state, and then. */
    List<Actor> turns(int state, int then) {
        List<Actor> turns = turns(state);
        turns.add(actors.get(then));
        return turns;
    }
}
