package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.function.Function;
import sharedpage.sim.memory.Row;

/** All that somebody looked at while they acted, in the order in which they did; each thing and each look once. */
final class Sight {
    private static final int PLACES = 20;

    private final Layout layout;
    private final Things things;
    private int[] seen = new int[64];
    private int count;

    Sight(Layout layout, Things things) {
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
    Row.Reader on(Part part, int size) {
        return new Row.Reader() {
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

    /** Notes a place itself. */
    void add(int one) {
        for (int i = 0; i < count; i++) {
            if (seen[i] == one || seen[i] == place(one)) {
                return;
            }
        }
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, 2 * count);
        }
        seen[count++] = one;
    }

    /** What was seen; of a thing that was looked at as a whole, nothing more. */
    int[] all() {
        return Arrays.stream(seen, 0, count)
                .filter(one ->
                        one == place(one) || Arrays.stream(seen, 0, count).noneMatch(whole -> whole == place(one)))
                .toArray();
    }
}
