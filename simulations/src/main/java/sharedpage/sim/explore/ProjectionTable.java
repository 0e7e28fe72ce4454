package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The views of all blocks, each made once. */
final class ProjectionTable {
    private final StateVectorLayout layout;
    private final ComponentInterner things;
    private final StateCompression encoding;
    private final Map<List<Object>, BlockProjection> known = new HashMap<>();

    ProjectionTable(StateVectorLayout layout, ComponentInterner things, StateCompression encoding) {
        this.layout = layout;
        this.things = things;
        this.encoding = encoding;
    }

    /** What was seen, by the blocks in which it is, see {@link ReadSet}. */
    Map<Integer, BlockProjection> of(int[] seen) {
        Map<Integer, List<Integer>> looks = new TreeMap<>();
        for (int one : seen) {
            int block = layout.blockOf(ReadSet.place(one));
            List<Integer> own = looks.computeIfAbsent(block, any -> new ArrayList<>());
            own.add(ReadSet.place(one) - layout.start(block));
            own.add(ReadSet.look(one));
        }
        Map<Integer, BlockProjection> views = new TreeMap<>();
        looks.forEach((block, own) -> views.put(block, view(block, own)));
        return views;
    }

    private BlockProjection view(int block, List<Integer> looks) {
        return known.computeIfAbsent(
                List.of(layout.family(block), looks),
                any -> new BlockProjection(
                        encoding.blocks(layout.family(block)),
                        things,
                        looks.stream().mapToInt(Integer::intValue).toArray()));
    }

    long bytes() {
        return known.values().stream().mapToLong(BlockProjection::bytes).sum();
    }
}
