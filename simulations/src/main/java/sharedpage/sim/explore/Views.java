package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The views of all blocks, each made once. */
final class Views {
    private final Layout layout;
    private final Things things;
    private final Encoding encoding;
    private final Map<List<Object>, View> known = new HashMap<>();

    Views(Layout layout, Things things, Encoding encoding) {
        this.layout = layout;
        this.things = things;
        this.encoding = encoding;
    }

    /** What was seen, by the blocks in which it is, see {@link Sight}. */
    Map<Integer, View> of(int[] seen) {
        Map<Integer, List<Integer>> looks = new TreeMap<>();
        for (int one : seen) {
            int block = layout.blockOf(Sight.place(one));
            List<Integer> own = looks.computeIfAbsent(block, any -> new ArrayList<>());
            own.add(Sight.place(one) - layout.start(block));
            own.add(Sight.look(one));
        }
        Map<Integer, View> views = new TreeMap<>();
        looks.forEach((block, own) -> views.put(block, view(block, own)));
        return views;
    }

    private View view(int block, List<Integer> looks) {
        return known.computeIfAbsent(
                List.of(layout.family(block), looks),
                any -> new View(
                        encoding.blocks(layout.family(block)),
                        things,
                        looks.stream().mapToInt(Integer::intValue).toArray()));
    }

    long bytes() {
        return known.values().stream().mapToLong(View::bytes).sum();
    }
}
