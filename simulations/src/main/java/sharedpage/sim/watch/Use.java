package sharedpage.sim.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import sharedpage.sim.process.Registers;

/**
 * What one process does with memory.
 *
 * @param writing whether its transfer under way, or its last one, writes
 * @param moved the bytes that transfer has moved
 * @param rest the bytes it has still to move; empty if none is under way
 * @param warned whether a race of it has been told
 * @param before numbers of those of whose write under way, or last one, it has read bytes as they were before
 * @param behind likewise, as they were after
 * @param loaded where the value of each register comes from
 */
record Use(
        boolean writing,
        List<Range> moved,
        List<Range> rest,
        boolean warned,
        List<Integer> before,
        List<Integer> behind,
        List<Loaded> loaded) {
    static final Function<Use, Boolean> IS_NONE = use -> use.equals(Use.NONE);
    static final Function<Use, Boolean> IS_AT_REST = Use::isAtRest;
    static final Function<Use, Boolean> IS_READING = use -> use.isUnderWay() && !use.writing;
    static final Function<Use, Boolean> HAS_SEEN = use -> !use.before.isEmpty() || !use.behind.isEmpty();
    static final Function<Use, Boolean> HAS_LOADED =
            use -> use.loaded.stream().anyMatch(value -> !value.from.isEmpty());

    /** Whether bytes of its write under way, or last one, can be read half old and half young. */
    static final Function<Use, Boolean> HALF_WRITES =
            use -> use.writing && !(use.moved.isEmpty() && use.rest.isEmpty());

    /** Whether the process may be in the middle of something that others disturb. */
    static final Function<Use, Boolean> IS_AT_WORK =
            use -> use.isUnderWay() || use.loaded.stream().anyMatch(Loaded::open);

    static final Use NONE = new Use(
            false,
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            Collections.nCopies(Registers.NAMES.size(), Loaded.NOTHING));

    /**
     * A value that was loaded.
     *
     * @param from the bytes it was loaded from
     * @param open whether it was not stored there again
     * @param by number of another process that has written there since; -1 if none has
     */
    record Loaded(List<Range> from, boolean open, int by) {
        static final Loaded NOTHING = new Loaded(List.of(), false, -1);
    }

    boolean isUnderWay() {
        return !rest.isEmpty();
    }

    boolean isAtRest() {
        return moved.isEmpty() && rest.isEmpty() && !warned && before.isEmpty() && behind.isEmpty();
    }

    /** Whether the process is in the middle of something with these bytes that a read, or a write, of others disturbs. */
    boolean isAtWorkOn(Range range, boolean written) {
        boolean transfer =
                isUnderWay() && (written || writing) && (Range.meet(moved, range) || Range.meet(rest, range));
        return transfer || (written && loaded.stream().anyMatch(value -> value.open && Range.meet(value.from, range)));
    }

    /** At the first bytes of another transfer. */
    Use begun(boolean writes) {
        return new Use(writes, List.of(), List.of(), false, List.of(), List.of(), loaded);
    }

    Use moving(Range more, List<Range> left) {
        return new Use(writing, Range.with(moved, more), left, warned, before, behind, loaded);
    }

    /** When no transfer is under way any more; what was moved is kept while others may have seen half of it. */
    Use ended(boolean seen) {
        return new Use(writing, seen ? moved : List.of(), List.of(), false, List.of(), List.of(), loaded);
    }

    Use toldOfRace() {
        return new Use(writing, moved, rest, true, before, behind, loaded);
    }

    Use seeing(int writer, boolean old, boolean young) {
        return new Use(writing, moved, rest, warned, with(before, writer, old), with(behind, writer, young), loaded);
    }

    /** When somebody begins another write: what was seen of the last one does not matter any more. */
    Use forgetting(int writer) {
        return new Use(writing, moved, rest, warned, without(before, writer), without(behind, writer), loaded);
    }

    Use with(String register, Loaded value) {
        List<Loaded> next = new ArrayList<>(loaded);
        next.set(Registers.NAMES.indexOf(register), value);
        return new Use(writing, moved, rest, warned, before, behind, List.copyOf(next));
    }

    Loaded value(String register) {
        return loaded.get(Registers.NAMES.indexOf(register));
    }

    /** After another process wrote these bytes. */
    Use overtaken(Range range, int by) {
        List<Loaded> next = loaded.stream()
                .map(value -> Range.meet(value.from, range) ? new Loaded(value.from, value.open, by) : value)
                .toList();
        return next.equals(loaded) ? this : new Use(writing, moved, rest, warned, before, behind, next);
    }

    private static List<Integer> with(List<Integer> numbers, int number, boolean wanted) {
        if (!wanted || numbers.contains(number)) {
            return numbers;
        }
        List<Integer> longer = new ArrayList<>(numbers);
        longer.add(number);
        Collections.sort(longer);
        return List.copyOf(longer);
    }

    private static List<Integer> without(List<Integer> numbers, int number) {
        return numbers.stream().filter(other -> other != number).toList();
    }
}
