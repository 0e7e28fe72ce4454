package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts of a state that are others afterwards, by the places in which they are. */
final class StateUpdate {
    private final Map<Integer, Integer> parts = new TreeMap<>();

    /** Another number in a place. */
    void add(int place, int number) {
        parts.put(place, number);
    }

    /** The same, block by block. */
    BlockUpdate[] moves(StateVectorLayout layout) {
        Map<Integer, List<Integer>> moves = new TreeMap<>();
        parts.forEach((place, number) -> {
            int block = layout.blockOf(place);
            List<Integer> own = moves.computeIfAbsent(block, any -> new ArrayList<>());
            own.add(place - layout.start(block));
            own.add(number);
        });
        return moves.entrySet().stream()
                .map(move -> new BlockUpdate(
                        move.getKey(),
                        move.getValue().stream().mapToInt(Integer::intValue).toArray()))
                .toArray(BlockUpdate[]::new);
    }
}
