package sharedpage.sim.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The registers of a process that were ever loaded or added to. A register has 8 bytes; a value is unsigned and has as
 * many of them as a word, the lowest first. Immutable.
 */
public final class Registers {
    /** Names of all registers, in order. */
    public static final List<String> NAMES = List.of("r1", "r2", "r3", "r4");

    /** As it is before anything was loaded. */
    public static final Registers NONE = new Registers(0, new long[NAMES.size()]);

    private final int used;
    private final long[] values;

    private Registers(int used, long[] values) {
        this.used = used;
        this.values = values;
    }

    /** The value of a register; one that was never used has 0. */
    public long get(String name) {
        return values[NAMES.indexOf(name)];
    }

    public Registers with(String name, long value) {
        int index = NAMES.indexOf(name);
        long[] next = values.clone();
        next[index] = value;
        return new Registers(used | 1 << index, next);
    }

    /** As if that register was never used. */
    public Registers without(String name) {
        int index = NAMES.indexOf(name);
        long[] next = values.clone();
        next[index] = 0;
        return new Registers(used & ~(1 << index), next);
    }

    /** The names of those that were ever used, in order. */
    public List<String> used() {
        return IntStream.range(0, NAMES.size())
                .filter(index -> (used & 1 << index) != 0)
                .mapToObj(NAMES::get)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Registers that && used == that.used && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * used + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Registers" + used() + Arrays.toString(values);
    }
}
