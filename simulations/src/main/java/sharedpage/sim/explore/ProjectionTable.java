package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The projections of blocks, each made once. */
final class ProjectionTable {
    private final StateVectorLayout layout;
    private final ComponentIdentity interner;
    private final StateCompression compression;
    private final Map<List<Object>, BlockProjection> known = new HashMap<>();

    ProjectionTable(StateVectorLayout layout, ComponentIdentity interner, StateCompression compression) {
        this.layout = layout;
        this.interner = interner;
        this.compression = compression;
    }

    /** The projections that reads are made with, by their blocks, see {@link ReadSet}. */
    Map<Integer, BlockProjection> of(int[] reads) {
        Map<Integer, List<Integer>> places = new TreeMap<>();
        for (int one : reads) {
            int block = layout.blockOf(ReadSet.place(one));
            List<Integer> own = places.computeIfAbsent(block, any -> new ArrayList<>());
            own.add(ReadSet.place(one) - layout.start(block));
            own.add(ReadSet.projection(one));
        }
        Map<Integer, BlockProjection> projections = new TreeMap<>();
        places.forEach((block, own) -> projections.put(block, projection(block, own)));
        return projections;
    }

    private BlockProjection projection(int block, List<Integer> places) {
        return known.computeIfAbsent(
                List.of(layout.blockType(block), places),
                any -> new BlockProjection(
                        compression.blocks(layout.blockType(block)),
                        interner,
                        places.stream().mapToInt(Integer::intValue).toArray()));
    }

    long bytes() {
        return known.values().stream().mapToLong(BlockProjection::bytes).sum();
    }
}
