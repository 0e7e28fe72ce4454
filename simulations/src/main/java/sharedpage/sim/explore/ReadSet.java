package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.function.Function;

/**
 * All that a transition read of a state, in the order in which it did, each read once. A read is a number:
 *
 * <pre>
 *    31             20 19                   0
 *   | projection      | place in the state   |    projection 0: the whole component
 * </pre>
 */
final class ReadSet {
    private static final int PLACE_BITS = 20;

    private final StateVectorLayout layout;
    private final ComponentIdentity interner;
    private int[] reads = new int[64];
    private int count;

    ReadSet(StateVectorLayout layout, ComponentIdentity interner) {
        this.layout = layout;
        this.interner = interner;
    }

    /** The place in the state vector. */
    static int place(int read) {
        return read & ((1 << PLACE_BITS) - 1);
    }

    /** The number of the projection; 0 if the whole component was read. */
    static int projection(int read) {
        return read >>> PLACE_BITS;
    }

    /** A component was read as a whole. */
    void add(StateComponent component, int index) {
        add(layout.place(component, index));
    }

    /** What a projection shows of a component was read; nothing else of it mattered. */
    void add(StateComponent component, int index, Function<?, ?> projection) {
        add(interner.projection(component, projection) << PLACE_BITS | layout.place(component, index));
    }

    private void add(int read) {
        if (!has(reads, count, read) && !has(reads, count, place(read))) {
            reads = count < reads.length ? reads : Arrays.copyOf(reads, 2 * count);
            reads[count++] = read;
        }
    }

    /** Whether something is among the first {@code count}. */
    static boolean has(int[] list, int count, int one) {
        for (int i = 0; i < count; i++) {
            if (list[i] == one) {
                return true;
            }
        }
        return false;
    }

    /** All reads; of a component that was read as a whole, no projections. */
    int[] all() {
        int[] all = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            boolean isWhole = reads[i] == place(reads[i]);
            all[kept] = reads[i];
            kept += isWhole || !has(reads, count, place(reads[i])) ? 1 : 0;
        }
        return Arrays.copyOf(all, kept);
    }
}
