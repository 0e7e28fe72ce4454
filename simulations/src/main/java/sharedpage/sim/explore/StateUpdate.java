package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The components that a transition writes, by their places in the state vector. */
final class StateUpdate {
    private final Map<Integer, Integer> parts = new TreeMap<>();

    /** Another number in a place. */
    void add(int place, int number) {
        parts.put(place, number);
    }

    /** The same, block by block. */
    BlockUpdate[] updates(StateVectorLayout layout) {
        Map<Integer, List<Integer>> updates = new TreeMap<>();
        parts.forEach((place, number) -> {
            int block = layout.blockOf(place);
            List<Integer> own = updates.computeIfAbsent(block, any -> new ArrayList<>());
            own.add(place - layout.start(block));
            own.add(number);
        });
        return updates.entrySet().stream()
                .map(update -> new BlockUpdate(
                        update.getKey(),
                        update.getValue().stream().mapToInt(Integer::intValue).toArray()))
                .toArray(BlockUpdate[]::new);
    }
}
