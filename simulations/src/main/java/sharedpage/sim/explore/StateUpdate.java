package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The components that a transition writes, by their places in the state vector. */
final class StateUpdate {
    /** In the order of the places, so those of a block follow one another. */
    private final Map<Integer, Integer> parts = new TreeMap<>();

    /** Another number in a place. */
    void add(int place, int number) {
        parts.put(place, number);
    }

    /** The same, block by block. */
    List<BlockUpdate> updates(StateVectorLayout layout) {
        List<BlockUpdate> updates = new ArrayList<>();
        int[] own = new int[2 * parts.size()];
        int count = 0;
        int block = -1;
        for (Map.Entry<Integer, Integer> part : parts.entrySet()) {
            int next = layout.blockOf(part.getKey());
            if (next != block && count > 0) {
                updates.add(new BlockUpdate(block, Arrays.copyOf(own, count)));
                count = 0;
            }
            block = next;
            own[count++] = part.getKey() - layout.start(block);
            own[count++] = part.getValue();
        }
        if (count > 0) {
            updates.add(new BlockUpdate(block, Arrays.copyOf(own, count)));
        }
        return updates;
    }
}
