package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.function.Function;
import sharedpage.sim.memory.PersistentVector;

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

    /**
     * Tells of what is read of a row.
     *
     * @param size of the row in the state; behind it is what came about since
     */
    PersistentVector.Reader on(StateComponent part, int size) {
        return new PersistentVector.Reader() {
            @Override
            public void reads(int number) {
                if (number < size) {
                    add(layout.place(part, number));
                }
            }

            @Override
            public void sees(int number, Function<?, ?> look) {
                if (number < size) {
                    add(things.look(part, look) << PLACES | layout.place(part, number));
                }
            }
        };
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
