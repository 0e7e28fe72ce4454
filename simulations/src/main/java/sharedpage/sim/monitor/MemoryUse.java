package sharedpage.sim.monitor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.process.Registers;

/**
 * The accesses of one process to memory, as far as races depend on them.
 *
 * @param writing whether its transfer in progress, or the last one that is remembered here, writes
 * @param moved the bytes that transfer has moved
 * @param rest the bytes it has still to move; empty if none is in progress
 * @param warned whether a race of it has been reported
 * @param before numbers of the processes of whose write in progress, or last one, it has read bytes from before it
 * @param behind likewise, from after it
 * @param loaded where the value of each register comes from
 * @param overwrites for each register what another process has written there since
 */
public record MemoryUse(
        boolean writing,
        List<ByteRange> moved,
        List<ByteRange> rest,
        boolean warned,
        List<Integer> before,
        List<Integer> behind,
        PersistentVector<LoadedValue> loaded,
        PersistentVector<Overwrite> overwrites) {
    static final MemoryUse NONE = new MemoryUse(
            false,
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            PersistentVector.of(Registers.NAMES.size(), LoadedValue.NOTHING),
            PersistentVector.of(Registers.NAMES.size(), Overwrite.NONE));

    boolean isUnderWay() {
        return !rest.isEmpty();
    }

    boolean isReading() {
        return isUnderWay() && !writing;
    }

    /** Whether it has read bytes of another process's write that is in progress, or was its last one. */
    boolean hasSeen() {
        return !before.isEmpty() || !behind.isEmpty();
    }

    /** Whether the value of some register was loaded from these bytes. */
    boolean hasLoaded(ByteRange range) {
        for (LoadedValue value : loaded) {
            if (ByteRange.meet(value.from(), range)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some bytes of its write in progress, or last one, can be read from before it and others from after it. */
    boolean isHalfWritten() {
        return writing && !(moved.isEmpty() && rest.isEmpty());
    }

    boolean isAtRest() {
        return moved.isEmpty() && rest.isEmpty() && !warned && before.isEmpty() && behind.isEmpty();
    }

    /** Whether the process has an access to these bytes in progress that conflicts with a read, or a write, of another. */
    boolean isAtWorkOn(ByteRange range, boolean written) {
        boolean transfer =
                isUnderWay() && (written || writing) && (ByteRange.meet(moved, range) || ByteRange.meet(rest, range));
        return transfer
                || (written && loaded.stream().anyMatch(value -> value.open() && ByteRange.meet(value.from(), range)));
    }

    /** At the first bytes of another transfer. */
    MemoryUse begun(boolean writes) {
        return new MemoryUse(writes, List.of(), List.of(), false, List.of(), List.of(), loaded, overwrites);
    }

    MemoryUse withMoved(ByteRange more, List<ByteRange> left) {
        return new MemoryUse(writing, ByteRange.with(moved, more), left, warned, before, behind, loaded, overwrites);
    }

    /** When no transfer is in progress any more; what was moved is kept while others may have read half of it. */
    MemoryUse ended(boolean seen) {
        return new MemoryUse(
                seen, seen ? moved : List.of(), List.of(), false, List.of(), List.of(), loaded, overwrites);
    }

    MemoryUse withRaceReported() {
        return new MemoryUse(writing, moved, rest, true, before, behind, loaded, overwrites);
    }

    MemoryUse withRead(int writer, boolean old, boolean young) {
        return new MemoryUse(
                writing,
                moved,
                rest,
                warned,
                with(before, writer, old),
                with(behind, writer, young),
                loaded,
                overwrites);
    }

    /** When that process begins another write: reads of its last one no longer matter. */
    MemoryUse withoutReadsOf(int writer) {
        return new MemoryUse(
                writing, moved, rest, warned, without(before, writer), without(behind, writer), loaded, overwrites);
    }

    /** After a load, or one more action of it; what is overwritten in between counts. */
    MemoryUse with(String register, LoadedValue value) {
        int index = Registers.NAMES.indexOf(register);
        return with(index, value, moved.isEmpty() ? Overwrite.NONE : overwrites.get(index));
    }

    LoadedValue value(String register) {
        return loaded.get(Registers.NAMES.indexOf(register));
    }

    /** What others have written where the value of a register was loaded from. */
    Overwrite overwrite(String register) {
        return overwrites.get(Registers.NAMES.indexOf(register));
    }

    /** After a register was stored to bytes of those its value was loaded from. */
    MemoryUse stored(String register, ByteRange range) {
        int index = Registers.NAMES.indexOf(register);
        return with(
                index,
                new LoadedValue(loaded.get(index).from(), false),
                overwrites.get(index).without(range));
    }

    /** After another process wrote these bytes. */
    MemoryUse afterWriteBy(ByteRange range, int by) {
        PersistentVector<Overwrite> next = overwrites;
        for (int index = 0; index < loaded.size(); index++) {
            List<ByteRange> from = loaded.get(index).from();
            next = ByteRange.meet(from, range)
                    ? next.with(index, next.get(index).and(from, range, by))
                    : next;
        }
        return new MemoryUse(writing, moved, rest, warned, before, behind, loaded, next);
    }

    private MemoryUse with(int register, LoadedValue value, Overwrite overwrite) {
        return new MemoryUse(
                writing,
                moved,
                rest,
                warned,
                before,
                behind,
                loaded.with(register, value),
                overwrites.with(register, overwrite));
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
