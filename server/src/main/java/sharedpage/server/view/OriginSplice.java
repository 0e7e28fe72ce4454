package sharedpage.server.view;

import java.util.List;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.OriginRun;
import sharedpage.sim.memory.Origins;

/**
 * The runs of a frame's origins that have changed: those between what is the same at the beginning and at the end of both
 * lists.
 *
 * <pre>
 *   before   r0 r1 r2 r3 r4
 *   after    r0 x  y  r4        first 1, removed 3, origins [x, y]
 * </pre>
 *
 * @param first index of the first run that is replaced
 * @param removed how many are
 * @param origins what is there instead
 */
record OriginSplice(int frame, int first, int removed, List<OriginJson> origins) {
    static OriginSplice between(int frame, Origins old, Origins next, Machine after) {
        List<OriginRun> before = old.runs();
        List<OriginRun> now = next.runs();
        int shorter = Math.min(before.size(), now.size());
        int first = 0;
        while (first < shorter && before.get(first).equals(now.get(first))) {
            first++;
        }
        int same = 0;
        while (same < shorter - first && before.get(before.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
            same++;
        }
        return new OriginSplice(
                frame,
                first,
                before.size() - first - same,
                OriginJson.list(after, now.subList(first, now.size() - same)));
    }
}
