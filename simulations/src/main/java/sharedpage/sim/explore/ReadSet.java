package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.function.Function;

/** All that somebody looked at while they acted, in the order in which they did; each thing and each look once. */
final class ReadSet {
    private static final int PLACES = 20;

    private final StateVectorLayout layout;
    private final ComponentInterner things;
    private int[] seen = new int[64];
    private int count;

    ReadSet(StateVectorLayout layout, ComponentInterner things) {
        this.layout = layout;
        this.things = things;
    }

    /** The place of a state that was looked at. */
    static int place(int seen) {
        return seen & ((1 << PLACES) - 1);
    }

    /** The number of the look; 0 if all that is there was looked at. */
    static int look(int seen) {
        return seen >>> PLACES;
    }

    /** A component was read as a whole. */
    void add(StateComponent component, int index) {
        add(layout.place(component, index));
    }

    /** What a projection shows of a component was read; nothing else of it mattered. */
    void add(StateComponent component, int index, Function<?, ?> projection) {
        add(things.look(component, projection) << PLACES | layout.place(component, index));
    }

    private void add(int one) {
        if (!has(seen, count, one) && !has(seen, count, place(one))) {
            seen = count < seen.length ? seen : Arrays.copyOf(seen, 2 * count);
            seen[count++] = one;
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

    /** What was seen; of a thing that was looked at as a whole, nothing more. */
    int[] all() {
        int[] all = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            boolean isWhole = seen[i] == place(seen[i]);
            all[kept] = seen[i];
            kept += isWhole || !has(seen, count, place(seen[i])) ? 1 : 0;
        }
        return Arrays.copyOf(all, kept);
    }
}
