package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each state was met first: from which other one, and by whose action. */
final class Trail {
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] parents = new int[1 << 10];
    private short[] actors = new short[1 << 10];
    private int size;
    private long transitions;

    void transition() {
        transitions++;
    }

    long transitions() {
        return transitions - 1;
    }

    long bytes() {
        return 6L * parents.length;
    }

    /** The next state was met. */
    void met(int parent, String who) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, 2 * size);
            actors = Arrays.copyOf(actors, 2 * size);
        }
        parents[size] = parent;
        actors[size] = (short) (int) known.computeIfAbsent(who, name -> {
            names.add(name);
            return names.size() - 1;
        });
        size++;
    }

    /** Who acted on the way to a state, and then. */
    List<String> turns(int state, String then) {
        List<String> turns = turns(state);
        turns.add(then);
        return turns;
    }

    List<String> turns(int state) {
        List<String> turns = new ArrayList<>();
        for (int at = state; parents[at] >= 0; at = parents[at]) {
            turns.add(names.get(actors[at]));
        }
        Collections.reverse(turns);
        return turns;
    }
}
