package sharedpage.sim.capability;

import java.util.ArrayList;
import java.util.List;

/**
 * The capability cache of one process: for which objects the place of their entry in the object table is at hand, the
 * oldest first. It keeps the place of the entry and not that of the object, so nothing has to be flushed when an object
 * moves.
 */
public record CapabilityCache(List<Integer> objects) {
    public static final CapabilityCache EMPTY = new CapabilityCache(List.of());

    public CapabilityCache {
        objects = List.copyOf(objects);
    }

    public boolean holds(int object) {
        return objects.contains(object);
    }

    /** With one more object, unless it is there; the oldest goes if there are more than {@code capacity}. */
    public CapabilityCache with(int object, int capacity) {
        if (holds(object)) {
            return this;
        }
        List<Integer> next = new ArrayList<>(objects);
        next.add(object);
        while (next.size() > capacity) {
            next.remove(0);
        }
        return new CapabilityCache(next);
    }
}
